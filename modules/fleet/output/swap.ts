/**
 * Old output out, new output in: four renames, the manifest first and last, so that whoever is killed between two of
 * them leaves stacks of the old output, or of the new one, or none, and never a manifest of other stacks. The next
 * run finishes or takes back what a killed one began.
 */
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST, STACKS, type OutputLayout } from "./layout";
import { keepStates } from "./left-stacks";

type Move = readonly [from: string, to: string];

/** Swaps the new output in. What fails is taken back. */
export function swapIn(layout: OutputLayout): void {
  const { outdir, fresh, former } = layout;
  mkdirSync(former);
  const moves: Move[] = [
    [join(outdir, MANIFEST), join(former, MANIFEST)],
    [join(outdir, STACKS), join(former, STACKS)],
    [join(fresh, STACKS), join(outdir, STACKS)],
    [join(fresh, MANIFEST), join(outdir, MANIFEST)],
  ];
  const done: Move[] = [];
  uninterrupted(() => {
    try {
      for (const move of moves) {
        if (!existsSync(move[0])) continue;
        renameSync(...move);
        done.unshift(move);
      }
    } catch (error) {
      for (const [from, to] of done) renameSync(to, from);
      rmdirSync(former);
      throw error;
    }
  });
}

/**
 * Puts right what a killed run left: a swap that it began is finished where the new stacks are in, and taken back
 * where they are not; the rest aside is removed.
 */
export function recover(layout: OutputLayout): void {
  const { outdir, aside, fresh, former } = layout;
  if (!existsSync(aside)) return;
  const back = (name: string, from: string): void => {
    if (existsSync(join(from, name)) && !existsSync(join(outdir, name)))
      renameSync(join(from, name), join(outdir, name));
  };
  const stacksAreNew = existsSync(former) && !existsSync(join(fresh, STACKS));
  if (stacksAreNew) back(MANIFEST, fresh);
  else {
    back(STACKS, former);
    back(MANIFEST, former);
  }
  discard(layout);
}

/**
 * Removes what is aside, but states of stacks that are no longer in the output.
 *
 * @returns where those are now, by stack
 */
export function discard(layout: OutputLayout): ReadonlyMap<string, string> {
  const kept = keepStates(layout);
  rmSync(layout.aside, { recursive: true, force: true });
  return kept;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A signal that asks the process to end has to wait for `work`; then it ends. */
function uninterrupted(work: () => void): void {
  letGo();
  for (const name of SIGNALS) process.on(name, endNow);
  try {
    work();
  } finally {
    // What came meanwhile is told only when this turn of the program is over.
    setImmediate(letGo);
  }
}

function endNow(signal: NodeJS.Signals): void {
  letGo();
  process.kill(process.pid, signal);
}

function letGo(): void {
  for (const name of SIGNALS) process.removeListener(name, endNow);
}
