import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { App } from "cdktf";
import { buildFleet } from "../../modules/fleet/build";
import { loadFleet } from "../../modules/fleet/load";
import {
  applyChange,
  bringUp,
  seedAdoptables,
  succeeded,
  usesRealProvider,
  validateOnly,
  StepFailed,
} from "./lifecycle";
import { startProvider, type Provider } from "./provider/start";
import { inTemporaryDirectory } from "./synthesize";
import {
  closeWorkspace,
  configure,
  destroy,
  openWorkspace,
  readStack,
  type PlannedChange,
  type Workspace,
} from "./terraform";

const root = join(__dirname, "..", "..");

/** The program that makes stacks of a fleet file. */
export const program = join(root, "main.ts");

/** Synthesizes a fleet file as its user does: in a process of its own. Throws with what the program said. */
export function synthesizeFleet(
  fleetFile: string,
  outdir: string,
  environment: NodeJS.ProcessEnv = {},
): void {
  const run = spawnSync(process.execPath, [require.resolve("ts-node/dist/bin"), program], {
    cwd: root,
    env: { ...process.env, LOG_DELIVERY_CONFIG: fleetFile, CDKTF_OUTDIR: outdir, ...environment },
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`synthesizing ${fleetFile} failed:\n${run.stdout}${run.stderr}`);
}

/** Synthesizes a fleet file for as long as `work` needs it, with a provider of its own. */
export function withFleet(
  fleetFile: string,
  work: (outdir: string, provider: Provider) => Promise<void>,
): Promise<void> {
  return inTemporaryDirectory(async (outdir) => {
    synthesizeFleet(fleetFile, outdir);
    const provider = await startProvider();
    try {
      await work(outdir, provider);
    } finally {
      await provider.stop();
    }
  });
}

/** {@link synthesizeFleet} in this process, which is quicker: for the steps between. */
export function synthesizeFleetHere(fleetFile: string, outdir: string): void {
  const app = new App({ outdir });
  buildFleet(app, loadFleet(fleetFile));
  app.synth();
}

interface Manifest {
  readonly stacks: Readonly<
    Record<
      string,
      { readonly name: string; readonly workingDirectory: string; readonly dependencies?: readonly string[] }
    >
  >;
}

/** A stack of a fleet: where it is, and which stacks go before it. */
export interface FleetStack {
  readonly name: string;
  readonly directory: string;
  readonly dependencies: readonly string[];
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
    const dependencies = stack.dependencies ?? [];
    for (const dependency of dependencies) visit(dependency, [...path, name]);
    ordered.set(name, { name, directory: join(outdir, stack.workingDirectory), dependencies });
  };
  Object.keys(stacks).forEach((name) => visit(name, []));
  return [...ordered.values()];
}

/** How many resources a stack has. */
export function resourceCount(stackDirectory: string): number {
  const resources = (readStack(stackDirectory)["resource"] ?? {}) as Record<string, Record<string, unknown>>;
  return Object.values(resources).reduce((sum, byName) => sum + Object.keys(byName).length, 0);
}

/** Stacks that are worked on at the same time, as by `cdktf deploy '*' --parallelism`. */
const parallelStacks = 3;

/** Runs `work` for each stack after those that it depends on (or, backwards, after those that depend on it). */
async function inOrder(
  stacks: readonly FleetStack[],
  direction: "forwards" | "backwards",
  work: (stack: FleetStack) => Promise<void>,
): Promise<void> {
  const waiting = new Set(stacks);
  const unfinished = new Set(stacks.map(({ name }) => name));
  const isFree = (stack: FleetStack): boolean =>
    direction === "forwards"
      ? !stack.dependencies.some((name) => unfinished.has(name))
      : !stacks.some(({ name, dependencies }) => unfinished.has(name) && dependencies.includes(stack.name));
  const running = new Map<FleetStack, Promise<void>>();
  try {
    while (unfinished.size > 0) {
      for (const stack of [...waiting].filter(isFree).slice(0, parallelStacks - running.size)) {
        waiting.delete(stack);
        running.set(
          stack,
          work(stack).then(() => {
            unfinished.delete(stack.name);
            running.delete(stack);
          }),
        );
      }
      await Promise.race(running.values());
    }
  } finally {
    await Promise.allSettled(running.values());
  }
}

/** A fleet that is up. */
export interface LiveFleet {
  readonly provider: Provider;
  readonly stacks: Map<string, { readonly stack: FleetStack; readonly workspace: Workspace }>;
}

/** What was done to each stack of a fleet, by the stacks' names. */
export type FleetChanges = ReadonlyMap<string, readonly PlannedChange[]>;

/** A fleet of which nothing is up yet. */
export function emptyFleet(provider: Provider): LiveFleet {
  return { provider, stacks: new Map() };
}

/** Deletes the workspaces of a fleet, whatever is up in them. */
export function closeFleet({ stacks }: LiveFleet): void {
  for (const { workspace } of stacks.values()) closeWorkspace(workspace);
}

/**
 * Applies a synthesized fleet, each stack after those that it depends on and with a second plan that has nothing to do.
 * Stacks that are up and whose configuration is the same are left alone. `only` names the stacks to apply, whatever
 * they depend on.
 */
export async function applyFleet(
  fleet: LiveFleet,
  outdir: string,
  only?: (name: string) => boolean,
): Promise<FleetChanges> {
  const { provider, stacks } = fleet;
  const changes = new Map<string, readonly PlannedChange[]>();
  const chosen = stacksInOrder(outdir).filter(({ name }) => only?.(name) ?? true);
  await inOrder(chosen, "forwards", async (stack) => {
    const { name, directory } = stack;
    const up = stacks.get(name);
    try {
      if (up === undefined) {
        seedAdoptables(provider, directory);
        const workspace = openWorkspace(directory, provider);
        stacks.set(name, { stack, workspace });
        changes.set(name, (await bringUp(workspace)).changes);
      } else if (!isDeepStrictEqual(readStack(directory), readStack(up.stack.directory))) {
        stacks.set(name, { ...up, stack });
        configure(up.workspace, directory);
        changes.set(name, await applyChange(up.workspace));
      }
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    }
  });
  return changes;
}

/** Destroys a fleet, each stack before those that it depends on. */
export async function destroyFleet({ stacks }: LiveFleet): Promise<void> {
  await inOrder(
    [...stacks.values()].map(({ stack }) => stack),
    "backwards",
    async ({ name }) => void succeeded(`destroy of ${name}`, await destroy(stacks.get(name)!.workspace)),
  );
}

/** What became of a fleet. */
export type FleetOutcome = "lived" | "validated";

/** A fleet with more resources is only validated: applying thousands takes minutes. */
const applyUpTo = 600;

/**
 * A fleet's whole life over one world: all stacks brought up in the order of their dependencies, then destroyed in
 * reverse. Operations and problems are the provider's. With the real provider it is only validated.
 */
export async function fleetLifecycle(outdir: string, provider: Provider): Promise<FleetOutcome> {
  const stacks = stacksInOrder(outdir);
  const total = stacks.reduce((sum, { directory }) => sum + resourceCount(directory), 0);
  if (usesRealProvider || total > applyUpTo) {
    await validateFleet(outdir, provider);
    return "validated";
  }
  const fleet = emptyFleet(provider);
  try {
    await applyFleet(fleet, outdir);
    await destroyFleet(fleet);
  } finally {
    closeFleet(fleet);
  }
  return "lived";
}

/** Init and validate of all stacks. */
export async function validateFleet(outdir: string, provider: Provider): Promise<void> {
  await inOrder(
    stacksInOrder(outdir).map((stack) => ({ ...stack, dependencies: [] })),
    "forwards",
    async ({ name, directory }) => {
      const diagnostics = await validateOnly(directory, provider);
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      if (errors.length > 0) throw new StepFailed(`validate of ${name}`, errors);
    },
  );
}
