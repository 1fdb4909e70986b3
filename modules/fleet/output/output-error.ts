/** What keeps a synthesis from writing its output, in words. */
import { isSystemError, reasonOf } from "../system-error";

/** The output could not be written; the message says what is there now. */
export class OutputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "OutputError";
  }
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
