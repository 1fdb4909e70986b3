/** Stacks that left the file: their folders go, their states never. */
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { holdsState } from "./kept-files";
import { LEFT, STACKS, type OutputLayout } from "./layout";

/**
 * Moves folders of the old output that hold a state, and whose stacks the output no longer has, to `left/`, whole: with
 * their configuration, so that Terraform can destroy what they made.
 *
 * @returns where they are now, by stack
 */
export function keepStates({ outdir, former }: OutputLayout): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  for (const name of foldersIn(join(former, STACKS))) {
    const folder = join(former, STACKS, name);
    if (isThere(join(outdir, STACKS, name)) || !holdsState(folder)) continue;
    mkdirSync(join(outdir, LEFT), { recursive: true });
    const place = freePlace(join(outdir, LEFT, name));
    renameSync(folder, place);
    kept.set(name, place);
  }
  return kept;
}

/** Whether a stack has a folder that is more than a mark for the cdktf CLI. */
function isThere(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/** A state of the same stack that was kept before stays as it is. */
function freePlace(wanted: string): string {
  let place = wanted;
  for (let number = 2; existsSync(place); number++) place = `${wanted}.${number}`;
  return place;
}

/** Names of the folders in a folder, sorted; none where there is no such folder. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => lstatSync(join(folder, name)).isDirectory())
    .sort();
}
