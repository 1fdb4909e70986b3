/**
 * What Terraform and users keep in the folders of stacks: `.terraform`, lock files, plans, states. It goes into the
 * new output by hard links, so that old and new are both whole until they are swapped, and a provider of 700 MB
 * isn't copied.
 */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { GENERATED } from "./layout";

/** Links all that is in the folder of a stack and isn't generated into its new folder. */
export function keepFiles(former: string, fresh: string): void {
  for (const name of readdirSync(former)) {
    if (GENERATED.includes(name)) continue;
    linkTree(join(former, name), join(fresh, name));
  }
}

/** Links a file, or all files of a folder; what is at the other place already stays. */
export function linkTree(from: string, to: string): void {
  const entry = lstatSync(from);
  if (entry.isDirectory()) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) linkTree(join(from, name), join(to, name));
  } else if (!existsSync(to)) {
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else linkFile(from, to);
  }
}

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // File systems without hard links, and files of other users: the copy says what is wrong, if it fails too.
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/** Terraform's states in a folder: `terraform.tfstate`, its backups, `terraform.tfstate.d`, `errored.tfstate`. */
export function holdsState(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    // .terraform/terraform.tfstate only repeats what the backend is.
    if (entry.isDirectory()) return entry.name !== ".terraform" && holdsState(path);
    return (
      /\.tfstate(\.|$)/.test(entry.name) && !entry.name.endsWith(".lock.info") && statSync(path).size > 0
    );
  });
}

/** Whether cdktf wrote the folder, or made it empty: all else in `stacks` is the user's. */
export function isStackFolder(folder: string): boolean {
  if (!lstatSync(folder).isDirectory()) return false;
  const names = readdirSync(folder);
  return names.length === 0 || names.some((name) => GENERATED.includes(name));
}
