/** Writing the output of a synthesis: made aside, and swapped in whole, by one process at a time. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { App } from "cdktf";
import { refuseBusyStacks, type StateFileOf } from "./busy-stacks";
import { isStackFolder, keepFiles, linkTree } from "./kept-files";
import { GENERATED, LEFT, MANIFEST, openOutput, STACKS, type OutputLayout } from "./layout";
import { foldersIn } from "./left-stacks";
import { takeLock } from "./lock";
import { isSystemError, reasonOf } from "../system-error";
import { OutputError, writing } from "./output-error";
import { discard, recover, swapIn } from "./swap";
import { OUTDIR } from "./outdir";

/** A stack that is in the output no longer. */
export interface LeftStack {
  readonly name: string;
  /** Where its folder is now, seen from the output folder: it holds a state. Absent where it was removed. */
  readonly keptIn?: string;
}

export interface OutputOptions {
  /** The output folder, as its user calls it. */
  readonly outdir: string;
  /** HCL instead of JSON. */
  readonly hcl: boolean;
  /** Where stacks have their local states. */
  readonly stateFileOf: StateFileOf;
}

/**
 * Synthesizes what `build` puts into the app.
 *
 * Folders of stacks keep what isn't generated (`.terraform`, lock files, plans, states); those of stacks that are no
 * longer there are removed. Output that is the same as before is left as it is.
 *
 * @throws OutputError when it can't be written; what `build` throws. The output is then the one that was there before.
 */
export function writeOutput<T>(
  { outdir, hcl, stateFileOf }: OutputOptions,
  build: (app: App) => T,
): { readonly built: T; readonly left: readonly LeftStack[] } {
  const { layout, takeBack } = writing(outdir, () => openOutput(outdir));
  try {
    const release = writing(outdir, () => takeLock(layout.lock, outdir));
    try {
      writing(outdir, () => recover(layout));
      writing(outdir, () => mkdirSync(layout.aside));
      const { app, built } = inForm(hcl, () => {
        const app = writing(outdir, () => appAside(layout, hcl));
        return { app, built: build(app) };
      });
      return {
        built,
        left: writing(outdir, () => {
          app.synth();
          return replaceOutput(layout, stateFileOf);
        }),
      };
    } finally {
      clearAside(layout);
      release();
    }
  } catch (error) {
    takeBack();
    throw error;
  }
}

function appAside({ fresh, outdir }: OutputLayout, hclOutput: boolean): App {
  // A trace of where a warning was made tells of this machine's folders, and nothing that the message doesn't.
  return new App({ outdir: fresh, hclOutput, stackTraces: false, context: { [OUTDIR]: outdir } });
}

/** Apps and stacks read from the environment in which form they are written. @see https://github.com/hashicorp/terraform-cdk/blob/v0.21.0/packages/cdktf/lib/terraform-stack.ts */
function inForm<T>(hcl: boolean, build: () => T): T {
  const before = process.env.SYNTH_HCL_OUTPUT;
  process.env.SYNTH_HCL_OUTPUT = String(hcl);
  try {
    return build();
  } finally {
    if (before === undefined) delete process.env.SYNTH_HCL_OUTPUT;
    else process.env.SYNTH_HCL_OUTPUT = before;
  }
}

function replaceOutput(layout: OutputLayout, stateFileOf: StateFileOf): LeftStack[] {
  const { outdir, fresh } = layout;
  const stacks = foldersIn(join(fresh, STACKS));
  const before = existsSync(join(outdir, STACKS)) ? stackFolders(layout) : [];
  const leaving = before.filter((name) => !stacks.includes(name));
  if (leaving.length === 0 && isSame(layout, stacks)) return [];

  refuseBusyStacks(layout, stateFileOf);
  const returned = stacks.filter(
    (name) => !existsSync(join(outdir, STACKS, name)) && existsSync(join(outdir, LEFT, name)),
  );
  for (const name of returned) keepFiles(join(outdir, LEFT, name), join(fresh, STACKS, name));
  keepOthers(layout, leaving);
  // The cdktf CLI lists the folders before it starts the program, removes those of stacks that left, and fails where
  // one is gone: it finds it empty. @see https://github.com/hashicorp/terraform-cdk/blob/v0.21.0/packages/%40cdktf/cli-core/src/lib/synth-stack.ts
  if (process.env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS !== undefined)
    for (const name of leaving) mkdirSync(join(fresh, STACKS, name));
  swapIn(layout);
  for (const name of returned) rmSync(join(outdir, LEFT, name), { recursive: true, force: true });
  const kept = discardFormer(layout);
  return leaving.map((name) => {
    const place = kept.get(name);
    return { name, ...(place === undefined ? {} : { keptIn: relative(outdir, place) }) };
  });
}

/** The new output is in: what keeps the old one from going away is another message. */
function discardFormer(layout: OutputLayout): ReadonlyMap<string, string> {
  try {
    return discard(layout);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new OutputError(
      `The new output is in place, but the old one can't be removed from ${layout.aside}: ${reasonOf(error)}. The next synthesis tries again.`,
    );
  }
}

/** Removes what a run made that came to nothing. An old output is left to {@link recover}: states may be in it. */
function clearAside({ aside, former }: OutputLayout): void {
  if (existsSync(former)) return;
  try {
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // Told is why the run failed; the next one clears it away.
  }
}

/** Names of the stacks in the old output. */
function stackFolders({ outdir }: OutputLayout): string[] {
  return foldersIn(join(outdir, STACKS)).filter((name) => isStackFolder(join(outdir, STACKS, name)));
}

/** All in the old `stacks` that the new one has to keep: files of stacks that stay, and what is no stack's. */
function keepOthers({ outdir, fresh }: OutputLayout, leaving: readonly string[]): void {
  if (!existsSync(join(outdir, STACKS))) return;
  for (const name of readdirSync(join(outdir, STACKS))) {
    const former = join(outdir, STACKS, name);
    const now = join(fresh, STACKS, name);
    if (leaving.includes(name)) continue;
    if (existsSync(now)) keepFiles(former, now);
    else linkTree(former, now);
  }
}

/** Whether the new output is the old one, byte for byte. */
function isSame({ outdir, fresh }: OutputLayout, stacks: readonly string[]): boolean {
  const files = stacks.flatMap((stack) => GENERATED.map((name) => join(STACKS, stack, name)));
  return [MANIFEST, ...files].every((file) => isSameFile(join(outdir, file), join(fresh, file)));
}

function isSameFile(one: string, other: string): boolean {
  if (!existsSync(one) || !existsSync(other)) return existsSync(one) === existsSync(other);
  return readFileSync(one).equals(readFileSync(other));
}
