import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bringUp, seedAdoptables, succeeded, usesRealProvider, validateOnly, StepFailed } from "./lifecycle";
import type { Provider } from "./provider/start";
import { closeWorkspace, destroy, openWorkspace, readStack, type Workspace } from "./terraform";

const root = join(__dirname, "..", "..");

/** The program that makes stacks of a fleet file. */
export const program = join(root, "main.ts");

/** Synthesizes a fleet file as its user does: in a process of its own. Throws with what the program said. */
export function synthesizeFleet(fleetFile: string, outdir: string): void {
  const run = spawnSync(process.execPath, [require.resolve("ts-node/dist/bin"), program], {
    cwd: root,
    env: { ...process.env, LOG_DELIVERY_CONFIG: fleetFile, CDKTF_OUTDIR: outdir },
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`synthesizing ${fleetFile} failed:\n${run.stdout}${run.stderr}`);
}

interface Manifest {
  readonly stacks: Readonly<
    Record<
      string,
      { readonly name: string; readonly workingDirectory: string; readonly dependencies?: readonly string[] }
    >
  >;
}

/** A stack of a fleet: where it is. */
export interface FleetStack {
  readonly name: string;
  readonly directory: string;
}

/** The stacks of `manifest.json`, each after those that it depends on: the order in which `cdktf deploy '*'` takes them. */
export function stacksInOrder(outdir: string): FleetStack[] {
  const file = join(outdir, "manifest.json");
  if (!existsSync(file)) throw new Error(`${outdir} has no manifest.json`);
  const { stacks } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const ordered = new Map<string, FleetStack>();
  const visit = (name: string, path: readonly string[]): void => {
    if (ordered.has(name)) return;
    if (path.includes(name)) throw new Error(`stacks depend on each other: ${[...path, name].join(" > ")}`);
    const stack = stacks[name];
    if (!stack) throw new Error(`${path.at(-1) ?? "the manifest"} depends on ${name}, which is not there`);
    for (const dependency of stack.dependencies ?? []) visit(dependency, [...path, name]);
    ordered.set(name, { name, directory: join(outdir, stack.workingDirectory) });
  };
  Object.keys(stacks).forEach((name) => visit(name, []));
  return [...ordered.values()];
}

/** How many resources a stack has. */
export function resourceCount(stackDirectory: string): number {
  const resources = (readStack(stackDirectory)["resource"] ?? {}) as Record<string, Record<string, unknown>>;
  return Object.values(resources).reduce((sum, byName) => sum + Object.keys(byName).length, 0);
}

/** Options of a fleet's lifecycle. */
export interface FleetOptions {
  readonly provider: Provider;
  /** A fleet with more resources is only validated: applying thousands takes minutes. Default 600. */
  readonly applyUpTo?: number;
  /** Between the last apply and the first destroy, for further checks and changes. */
  readonly whileUp?: (workspaces: ReadonlyMap<string, Workspace>) => Promise<void>;
}

/** What became of a fleet. */
export type FleetOutcome = "lived" | "validated";

/**
 * A fleet's whole life over one world: all stacks brought up in the order of their dependencies (each with a second
 * plan that has nothing to do), then destroyed in reverse. Operations and problems are the provider's.
 */
export async function fleetLifecycle(outdir: string, options: FleetOptions): Promise<FleetOutcome> {
  const stacks = stacksInOrder(outdir);
  const total = stacks.reduce((sum, { directory }) => sum + resourceCount(directory), 0);
  if (usesRealProvider || total > (options.applyUpTo ?? 600)) {
    for (const { name, directory } of stacks) {
      const errors = (await validateOnly(directory, options.provider)).filter(
        ({ severity }) => severity === "error",
      );
      if (errors.length > 0) throw new StepFailed(`validate of ${name}`, errors);
    }
    return "validated";
  }
  const workspaces = new Map<string, Workspace>();
  try {
    for (const { name, directory } of stacks) {
      seedAdoptables(options.provider, directory);
      const workspace = openWorkspace(directory, options.provider);
      workspaces.set(name, workspace);
      await bringUp(workspace);
    }
    await options.whileUp?.(workspaces);
    for (const workspace of [...workspaces.values()].reverse())
      succeeded("destroy", await destroy(workspace));
  } finally {
    workspaces.forEach(closeWorkspace);
  }
  return "lived";
}
