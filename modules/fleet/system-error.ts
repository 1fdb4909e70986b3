/** What file systems refuse, in words. */
import { isNativeError } from "node:util/types";

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
