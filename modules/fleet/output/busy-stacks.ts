/**
 * Stacks in which Terraform is at work. A swap would take the folder away under its feet: a relative path to its state
 * leads nowhere from a folder that is gone, so what it has just made would be forgotten.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { foldersIn } from "./left-stacks";
import { STACKS, type OutputLayout } from "./layout";
import { OutputError } from "./output-error";

/** The file of a stack's state, where it is a local one. */
export type StateFileOf = (stack: string) => string | undefined;

/**
 * @throws OutputError while Terraform holds the lock of a local state
 * @see https://github.com/hashicorp/terraform/blob/main/internal/states/statemgr/filesystem.go lockInfoPath
 */
export function refuseBusyStacks({ outdir }: OutputLayout, stateFileOf: StateFileOf): void {
  const busy = foldersIn(join(outdir, STACKS)).flatMap((stack) => {
    const lock = stateLock(stateFileOf(stack)) ?? lockIn(join(outdir, STACKS, stack));
    return lock === undefined ? [] : [`${stack} (${holder(lock)}, ${lock})`];
  });
  if (busy.length === 0) return;
  throw new OutputError(
    `Terraform is at work in ${busy.join(", ")}, and its state would be lost if the folder changed now. ` +
      "Wait until it has ended; if it was killed, remove the file that is named. Nothing was written.",
  );
}

function stateLock(stateFile: string | undefined): string | undefined {
  if (stateFile === undefined) return undefined;
  const lock = join(dirname(stateFile), `.${basename(stateFile)}.lock.info`);
  return existsSync(lock) ? lock : undefined;
}

/** The lock of a state that lies in the folder itself, or below it in one for each workspace. */
function lockIn(folder: string): string | undefined {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const lock = entry.isDirectory()
      ? entry.name === ".terraform"
        ? undefined
        : lockIn(path)
      : /\.tfstate\.lock\.info$/.test(entry.name)
        ? path
        : undefined;
    if (lock !== undefined) return lock;
  }
  return undefined;
}

/** Who holds it, as Terraform writes it there. */
function holder(lock: string): string {
  try {
    const { Who, Created } = JSON.parse(readFileSync(lock, "utf8")) as { Who?: string; Created?: string };
    return `${Who ?? "somebody"}, since ${Created ?? "a while"}`;
  } catch {
    return "its lock can't be read";
  }
}
