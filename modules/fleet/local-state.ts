/** Where local states lie, and how the configuration of a stack names them. */
import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { FleetBackend } from "./schema";

export interface LocalStatePlace {
  readonly backend: Extract<FleetBackend, { type: "local" }>;
  /** Path of the fleet file. */
  readonly file: string;
  readonly stack: string;
}

/**
 * The file of a stack's state: `<stack>.tfstate` in the folder that the fleet file names, seen from the file's own
 * folder; `terraform.<stack>.tfstate` in the working folder, where cdktf has it, when none is named.
 */
export function localStateFile({ backend: { path }, file, stack }: LocalStatePlace): string {
  if (path === undefined) return resolve(`terraform.${stack}.tfstate`);
  return resolve(dirname(resolve(file)), path, `${stack}.tfstate`);
}

/**
 * The same as Terraform finds it, which resolves paths in the folder that it runs in: `../../../states/<stack>.tfstate`.
 * An absolute path of the file's stays one.
 *
 * @param outdir the output folder
 */
export function localStatePath(place: LocalStatePlace, outdir: string): string {
  const { path } = place.backend;
  const file = localStateFile(place);
  if (path !== undefined && isAbsolute(path)) return file;
  const stackFolder = physical(join(resolve(outdir), "stacks", place.stack));
  return relative(stackFolder, physical(file)).split(sep).join("/");
}

/** The path without symbolic links, as far as it exists: steps up lead elsewhere from a linked folder. */
function physical(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(physical(parent), basename(path));
  }
}
