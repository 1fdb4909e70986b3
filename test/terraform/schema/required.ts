/** What Terraform would refuse of a resource's body because it isn't there. */
import { awsSchema } from "./catalog";
import type { Block } from "./model";

/** The schema of a resource type. */
export function schemaOfResource(type: string): Block | undefined {
  return awsSchema("resource", type);
}

/** Paths of required arguments and blocks that a resource lacks. */
export function missingArguments(type: string, config: Readonly<Record<string, unknown>>): string[] {
  const schema = schemaOfResource(type);
  if (schema === undefined) throw new Error(`The bindings have no resource ${type}.`);
  return missingIn(schema, config, "");
}

function missingIn(block: Block, body: Readonly<Record<string, unknown>>, path: string): string[] {
  const attributes = block.attributes
    .filter(({ name, required }) => required && isAbsent(body[name]))
    .map(({ name }) => `${path}${name}`);
  const blocks = block.blocks.flatMap(({ name, minItems, block: inner }) => {
    const given = body[name];
    const bodies = isAbsent(given) ? [] : ([given].flat() as Readonly<Record<string, unknown>>[]);
    if (bodies.length < minItems) return [`${path}${name}`];
    return bodies.flatMap((one) => missingIn(inner, one, `${path}${name}.`));
  });
  return [...attributes, ...blocks];
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
