import type { Operation } from "./provider/operation";
import type { Provider } from "./provider/start";
import { seedsOf } from "./seeds";
import type { Problem } from "./provider/world";
import {
  apply,
  closeWorkspace,
  destroy,
  init,
  openWorkspace,
  plan,
  readStack,
  validate,
  type Diagnostic,
  type PlannedChange,
  type Run,
  type Workspace,
} from "./terraform";

/** A step of Terraform that did not end as it should. */
export class StepFailed extends Error {
  constructor(
    readonly step: string,
    readonly diagnostics: readonly Diagnostic[],
    note = "",
  ) {
    super([`terraform ${step} failed${note}`, ...diagnostics.map(describeDiagnostic)].join("\n"));
  }
}

/** A diagnostic in one line or two. */
export function describeDiagnostic({ severity, summary, detail, address }: Diagnostic): string {
  return `${severity}: ${summary}${address ? ` (${address})` : ""}${detail ? `: ${detail}` : ""}`;
}

/** Throws when a step ended with an error. */
export function succeeded(step: string, run: Run): Run {
  const errors = run.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || run.exitCode === 1) throw new StepFailed(step, errors);
  return run;
}

/** Throws unless a plan has nothing to do. */
export function nothingToDo(run: Run): Run {
  succeeded("plan", run);
  if (run.exitCode !== 0) {
    const changes = run.changes.map(({ action, address }) => `${action} ${address}`).join(", ");
    throw new StepFailed("plan", [], `: a second plan still wants to ${changes || "change outputs"}`);
  }
  return run;
}

/** Options of a lifecycle. */
export interface LifecycleOptions {
  readonly provider: Provider;
  /** Let every import block of the stack find an object with the attributes that the stack writes. Default true. */
  readonly adoptables?: boolean;
}

/** What happened in a lifecycle. */
export interface Lifecycle {
  readonly operations: readonly Operation[];
  /** Overlaps and overwrites: what AWS would have punished, or suffered in silence. */
  readonly problems: readonly Problem[];
  readonly seconds: Readonly<Record<"init" | "validate" | "apply" | "plan" | "destroy", number>>;
}

/** Announces what a stack's import blocks adopt, with the attributes that the stack writes in full. */
export function seedAdoptables(provider: Provider, stackDirectory: string): void {
  for (const seed of seedsOf(readStack(stackDirectory))) provider.world.seed(seed);
}

/** What bringing a stack up took and did. */
export interface BroughtUp {
  readonly seconds: Omit<Lifecycle["seconds"], "destroy">;
  readonly changes: readonly PlannedChange[];
}

/** Brings a stack up and proves that a second plan has nothing to do. */
export async function bringUp(workspace: Workspace): Promise<BroughtUp> {
  const initialized = succeeded("init", await init(workspace));
  const validated = succeeded("validate", await validate(workspace));
  const applied = succeeded("apply", await apply(workspace));
  const planned = nothingToDo(await plan(workspace));
  return {
    seconds: {
      init: initialized.seconds,
      validate: validated.seconds,
      apply: applied.seconds,
      plan: planned.seconds,
    },
    changes: applied.changes,
  };
}

/** Applies a changed configuration (see `configure`) and proves that a second plan has nothing to do. */
export async function applyChange(workspace: Workspace): Promise<readonly PlannedChange[]> {
  const { changes } = succeeded("apply", await apply(workspace));
  nothingToDo(await plan(workspace));
  return changes;
}

/** A stack's whole life: init, validate, apply, a second plan that has nothing to do, destroy. Throws where it fails. */
export async function lifecycle(
  stackDirectory: string,
  { provider, adoptables = true }: LifecycleOptions,
): Promise<Lifecycle> {
  const from = { operations: provider.operations.length, problems: provider.world.problems.length };
  if (adoptables) seedAdoptables(provider, stackDirectory);
  const workspace = openWorkspace(stackDirectory, provider);
  try {
    const { seconds } = await bringUp(workspace);
    const destroyed = succeeded("destroy", await destroy(workspace));
    return {
      operations: provider.operations.slice(from.operations),
      problems: provider.world.problems.slice(from.problems),
      seconds: { ...seconds, destroy: destroyed.seconds },
    };
  } finally {
    closeWorkspace(workspace);
  }
}

/** Whether the tests run against the real provider of the registry (`AWS_PROVIDER=real`): init and validate only. */
export const usesRealProvider = process.env["AWS_PROVIDER"] === "real";

/** Init and validate: for stacks too large to apply, and for the real provider. Returns the diagnostics of validation. */
export async function validateOnly(
  stackDirectory: string,
  provider: Provider | undefined,
): Promise<readonly Diagnostic[]> {
  const workspace = openWorkspace(stackDirectory, usesRealProvider ? undefined : provider);
  try {
    succeeded("init", await init(workspace));
    return (await validate(workspace)).diagnostics;
  } finally {
    closeWorkspace(workspace);
  }
}
