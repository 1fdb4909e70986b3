/**
 * Every option of every log type, with each value that its schema tells, in a delivery of its own or together with others
 * that its schema lists beside it: synthesized, validated and planned. What no delivery holds fails by its name.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "cdktf";
import { ACCOUNT } from "../../../examples/setting";
import type { DeliverableId } from "../../../modules/catalog/matrix";
import { describeDiagnostic, seedAdoptables, usesRealProvider } from "../lifecycle";
import { caseIn, idleOptions } from "../options/effects";
import { deliverableIds, placeOptions, type OptionStack, type Placement } from "../options/placement";
import { joinStacks, type Part } from "../options/workspaces";
import { startProvider, type Provider } from "../provider/start";
import { describe, it, type Case } from "../suite";
import { inTemporaryDirectory } from "../synthesize";
import { closeWorkspace, init, openWorkspace, plan, validate, type Diagnostic } from "../terraform";

/** How many runs of Terraform there are, at the same time: each has one of the large stacks as its root. */
const RUNS = 2;

/** What Terraform refused, by log type; under `undefined` what belongs to no delivery. */
type Refusals = ReadonlyMap<DeliverableId | undefined, readonly string[]>;

interface Outcome {
  readonly placement: Placement;
  readonly refusals: Refusals;
  /** Options whose values all make the same. */
  readonly idle: readonly string[];
}

let outcome: Promise<Outcome> | undefined;

/** All log types go through Terraform together, when the first of them is asked for. */
function tried(): Promise<Outcome> {
  return (outcome ??= inTemporaryDirectory(async (outdir) => {
    const placement = withoutStackTraces(() => placeOptions(outdir));
    withoutStackTraces(() => {
      for (const { stack } of placement.stacks) (stack.node.root as App).synth();
    });
    const parts = new Map<OptionStack, Part>(
      placement.stacks.map((each) => {
        const name = each.stack.node.id;
        return [each, { name, directory: join(outdir, "stacks", name) }];
      }),
    );
    const idle = idleOptions(
      placement.cases,
      [...parts.values()].map(({ directory }) => directory),
    );
    const roots = placement.stacks.slice(0, RUNS);
    const found = await Promise.all(
      roots.map((root, index) => {
        const modules = placement.stacks.slice(RUNS).filter((_, turn) => turn % RUNS === index);
        return refusedIn(root, modules, parts, placement);
      }),
    );
    const refusals = new Map<DeliverableId | undefined, string[]>();
    for (const [id, text] of found.flat()) refusals.set(id, [...(refusals.get(id) ?? []), text]);
    return { placement, refusals, idle };
  }));
}

/** Constructs keep where they were made, and nobody reads it here: it takes a third of the time. */
function withoutStackTraces<T>(work: () => T): T {
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = () => "";
  try {
    return work();
  } finally {
    Error.prepareStackTrace = prepareStackTrace!;
  }
}

type Refusal = readonly [id: DeliverableId | undefined, text: string];

async function refusedIn(
  root: OptionStack,
  modules: readonly OptionStack[],
  parts: ReadonlyMap<OptionStack, Part>,
  { cases }: Placement,
): Promise<Refusal[]> {
  const partOf = (stack: OptionStack): Part => parts.get(stack)!;
  const provider = await startProvider({ account: ACCOUNT });
  try {
    for (const stack of [root, ...modules]) seedAdoptables(provider, partOf(stack).directory);
    joinStacks(partOf(root), modules.map(partOf), provider);
    const errors = await errorsOf(partOf(root).directory, provider);
    return errors.map(({ about, diagnostic }) => {
      const owner = cases[caseIn(about) ?? -1];
      const text = describeDiagnostic(diagnostic);
      return owner
        ? [owner.id, `${owner.value}: ${text}\n  options: ${JSON.stringify(owner.options)}`]
        : [undefined, `${about}: ${text}`];
    });
  } finally {
    await provider.stop();
  }
}

interface Found {
  readonly diagnostic: Diagnostic;
  /** The resource: its address, or its name where Terraform tells its place alone. */
  readonly about: string;
}

/** The errors of init, of validate, and where that has none of plan. */
async function errorsOf(directory: string, provider: Provider): Promise<Found[]> {
  const workspace = openWorkspace(directory, usesRealProvider ? undefined : provider);
  try {
    for (const step of usesRealProvider ? [init, validate] : [init, validate, plan]) {
      const { diagnostics } = await step(workspace);
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      if (errors.length > 0)
        return errors.map((diagnostic) => ({
          diagnostic,
          about: aboutWhat(diagnostic, workspace.directory),
        }));
    }
    return [];
  } finally {
    closeWorkspace(workspace);
  }
}

function aboutWhat({ address, range }: Diagnostic, directory: string): string {
  if (address !== undefined || range === undefined) return address ?? "";
  const before = readFileSync(join(directory, range.filename)).subarray(0, range.start.byte).toString("utf8");
  return (
    /"((?:case|destination)-\d+_[\w-]+)":(?!.*"(?:case|destination)-\d+_[\w-]+":)/s.exec(before)?.[1] ?? ""
  );
}

function caseOf(id: DeliverableId): Case {
  return it(`of ${id} are reached and planned, with each of their values`, async () => {
    const { placement, refusals } = await tried();
    assert.deepEqual([...(placement.unreached.get(id) ?? []), ...(refusals.get(id) ?? [])], []);
  });
}

/** What main.ts runs. */
export const suites = [
  describe("options", [
    ...deliverableIds.map(caseOf),
    it("each make a difference by their values", async () => {
      assert.deepEqual((await tried()).idle, []);
    }),
    it("share destinations that Terraform takes", async () => {
      const { refusals } = await tried();
      assert.deepEqual(refusals.get(undefined) ?? [], []);
    }),
  ]),
];
