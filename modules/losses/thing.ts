/** The resources of a stack, by address, with what Terraform is told about their addresses. */
import { isObject, objectsIn, type Json, type StackOutput } from "./stack-output";

/** A `resource` block. */
export interface Thing {
  readonly stack: ParsedStack;
  readonly type: string;
  /** `aws_s3_bucket.archive`. */
  readonly address: string;
  readonly config: Json;
  /** The region that it is in: its own, or the provider's. */
  readonly region: string;
}

export interface ParsedStack {
  readonly output: StackOutput;
  readonly things: ReadonlyMap<string, Thing>;
  /** New addresses by the old ones, of `moved` blocks. */
  readonly moved: ReadonlyMap<string, string>;
  /** Addresses that a `removed` block lets go of without destroying what is there. */
  readonly letGo: ReadonlySet<string>;
}

export function parsed(output: StackOutput): ParsedStack {
  const things = new Map<string, Thing>();
  const told = [output.terraform, ...(output.beside ?? [])];
  const stack: ParsedStack = {
    output,
    things,
    moved: movesOf(told.flatMap(({ moved }) => objectsIn(moved))),
    letGo: new Set(told.flatMap(({ removed }) => objectsIn(removed)).flatMap(addressLetGo)),
  };
  for (const [type, byName] of Object.entries(blocksByName(output.terraform["resource"])))
    for (const [name, config] of Object.entries(blocksByName(byName))) {
      if (!isObject(config)) continue;
      const address = `${type}.${name}`;
      const { region } = config;
      things.set(address, {
        stack,
        type,
        address,
        config,
        region: typeof region === "string" ? region : output.region,
      });
    }
  return stack;
}

function blocksByName(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** A chain of moves leads to its end. */
function movesOf(blocks: readonly Json[]): Map<string, string> {
  const steps = new Map(
    blocks.flatMap(({ from, to }) =>
      typeof from === "string" && typeof to === "string" ? [[from, to] as const] : [],
    ),
  );
  const ends = new Map<string, string>();
  for (const [from, to] of steps) {
    let end = to;
    // No longer than there are steps: moves in a circle are Terraform's to refuse.
    for (let step = 0; step < steps.size && steps.has(end); step++) end = steps.get(end)!;
    ends.set(from, end);
  }
  return ends;
}

function addressLetGo({ from, lifecycle }: Json): string[] {
  const keeps = objectsIn(lifecycle).some(({ destroy }) => destroy === false);
  return typeof from === "string" && keeps ? [from] : [];
}
