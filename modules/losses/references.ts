/** References between the resources of a stack: what is known of their values before Terraform has run. */
import { isObject } from "./stack-output";
import type { ParsedStack, Thing } from "./thing";

const REFERENCE = /(?<!\$)\$\{((data\.)?aws_[a-z0-9_]+\.[A-Za-z0-9_-]+)\.([a-z0-9_]+)\}/g;

/** How deep references are followed: those of a valid configuration end sooner. */
const DEEPEST = 8;

/** What a thing is called at AWS, without its address; undefined where nothing names it. */
type Naming = (thing: Thing) => string | undefined;

/**
 * A value with its references resolved: an argument's value where it is written in the stack, else what the thing is
 * called at AWS with the attribute. So values are the same whatever the addresses are.
 */
export function resolved(stack: ParsedStack, value: unknown, naming: Naming, depth = 0): unknown {
  if (typeof value === "string")
    return value.replace(REFERENCE, (_, address: string, data: string | undefined, attribute: string) => {
      // A data source is what it asks for, not its address.
      if (data !== undefined) return `<${address.split(".").slice(0, 2).join(".")}>.${attribute}`;
      const thing = stack.things.get(address);
      if (!thing || depth >= DEEPEST) return `<${address}>.${attribute}`;
      const literal = thing.config[attribute];
      if (typeof literal === "string") return String(resolved(stack, literal, naming, depth + 1));
      return `<${naming(thing) ?? address}>.${attribute}`;
    });
  if (Array.isArray(value)) return value.map((item: unknown) => resolved(stack, item, naming, depth));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolved(stack, item, naming, depth)]),
    );
  return value;
}

/** The things of whose attributes AWS makes up the values that a value refers to: not known while they are planned to be made. */
export function computedBy(stack: ParsedStack, value: unknown): Thing[] {
  const text = JSON.stringify(value ?? null);
  return [...text.matchAll(REFERENCE)].flatMap(([, address, data, attribute]) => {
    const thing = data === undefined ? stack.things.get(address!) : undefined;
    if (!thing) return [];
    const literal = thing.config[attribute!];
    return literal === undefined ? [thing] : computedBy(stack, literal);
  });
}
