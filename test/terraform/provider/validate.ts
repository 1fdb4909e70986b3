import { describeProblem, problemsOf, type RuleProblem } from "../../../modules/provider/problems";
import type { Block } from "../schema/model";
import type { Path } from "./path";
import { Unknown, isArray, isFields, type Value } from "./value";

/** What stands for a value that is known after apply: the rules let expressions through. */
const unknown = "${unknown}";

/** A refusal, with the attribute that it is about. */
export interface Refusal {
  readonly path: Path;
  readonly message: string;
}

/** What the real provider's validators refuse in a configuration. */
export function validate(type: string, block: Block, config: Value): Refusal[] {
  return refusals(type, block, config, "provider");
}

/** What the provider lets pass and AWS refuses, as the API tells it. */
export function apiRefusal(type: string, block: Block, config: Value): string | undefined {
  const problems = refusals(type, block, config, "api");
  if (problems.length === 0) return undefined;
  return `ValidationException: ${problems.map(({ message }) => message).join("; ")}`;
}

function refusals(type: string, block: Block, config: Value, refusedBy: RuleProblem["refusedBy"]): Refusal[] {
  if (!isFields(config)) return [];
  return problemsOf(type, blockToJson(block, config))
    .filter((problem) => problem.refusedBy === refusedBy)
    .map((problem) => ({ path: attributePath(block, problem.path), message: describeProblem(problem) }));
}

/** A configuration as Terraform's JSON syntax has it: nothing that is not given. */
function blockToJson(block: Block, value: Value): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  if (!isFields(value)) return json;
  for (const { name } of block.attributes) {
    const given = value[name] ?? null;
    if (given !== null) json[name] = valueToJson(given);
  }
  for (const { name, block: inner } of block.blocks) {
    const given = value[name] ?? null;
    if (isArray(given)) {
      // Blocks that are not given are an empty list.
      if (given.length > 0)
        json[name] = given.map((item) => (isFields(item) ? blockToJson(inner, item) : unknown));
    } else if (isFields(given)) json[name] = blockToJson(inner, given);
    else if (given !== null) json[name] = unknown;
  }
  return json;
}

function valueToJson(value: Value): unknown {
  if (value instanceof Unknown || value instanceof Uint8Array) return unknown;
  // A text that looks like an expression has been one, and is one no more.
  if (typeof value === "string") return value.replace(/([$%])(?=\{)/g, "$1$1");
  // A value of any type comes with its type in front.
  if (isArray(value)) return value[0] instanceof Uint8Array ? unknown : value.map(valueToJson);
  if (!isFields(value)) return value;
  const given = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(given.map(([key, item]) => [key, valueToJson(item)]));
}

/** As far as the protocol can say it: elements of sets have no index. */
function attributePath(block: Block, path: Path): Path {
  const [name, ...rest] = path;
  if (name === undefined) return [];
  const nested = block.blocks.find((one) => one.name === name);
  const attribute = block.attributes.find((one) => one.name === name);
  const isSet = nested?.nesting === "set" || (Array.isArray(attribute?.type) && attribute.type[0] === "set");
  if (isSet || rest.length === 0) return [name];
  if (!nested)
    return Array.isArray(attribute?.type) && attribute.type[0] === "list" ? [name, rest[0]!] : [name];
  const [index, ...inner] = rest;
  return typeof index === "number"
    ? [name, index, ...attributePath(nested.block, inner)]
    : [name, ...attributePath(nested.block, rest)];
}
