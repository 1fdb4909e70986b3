/** What keeps a synthesis from writing its output, in words. */
import { isNativeError } from "node:util/types";

/** The output could not be written; the message says what is there now. */
export class OutputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "OutputError";
  }
}

/** What file systems answer, by the name of the error. @see https://man7.org/linux/man-pages/man3/errno.3.html */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EBUSY: "it is in use by another program",
  EDQUOT: "the disk quota is used up",
  EEXIST: "a file is where a folder has to be",
  EFBIG: "the file is larger than this process may write",
  EIO: "the disk can't be read or written",
  EISDIR: "it is a folder, and a file is needed",
  EMFILE: "this process has too many files open",
  ENAMETOOLONG: "the name is too long for the file system",
  ENFILE: "this machine has too many files open",
  ENOENT: "it does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file is where a folder has to be",
  EPERM: "the operation is not permitted; on Windows, a program may be at work in the folder",
  EROFS: "the file system is read-only",
};

/** Whether a file system refused something: not a mistake of the program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return isNativeError(error) && "syscall" in error && typeof (error as { code?: unknown }).code === "string";
}

/** The file system's reason, with its own name: `the disk is full (ENOSPC)`. */
export function reasonOf(error: NodeJS.ErrnoException & { code: string }): string {
  return `${REASONS[error.code] ?? error.message} (${error.code})`;
}

/**
 * Runs `work` on the output folder, as its user calls it, and puts what a file system refuses in words.
 *
 * @throws OutputError
 */
export function writing<T>(outdir: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const at = error.path === undefined ? "" : ` at ${error.path}`;
    throw new OutputError(
      `The output folder ${outdir} can't be written: ${reasonOf(error)}${at}. It is as it was before.`,
    );
  }
}
