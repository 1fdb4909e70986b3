/** Checks of the source: the form of its ARN, and what its construct says. */
import { TerraformResource, Token } from "cdktf";
import type { Check, Plain } from "../../catalog/constraint";
import { isLiteral } from "../../destinations/destination";
import { literalPattern } from "../../policies/literal-pattern";
import type { CheckContext } from "./context";

type CheckOf<Kind extends Check["kind"]> = Extract<Check, { readonly kind: Kind }>;

export function sourceArn({ forms }: CheckOf<"source-arn">, { row, identity }: CheckContext): string[] {
  const { arn } = identity;
  if (!isLiteral(arn)) return [];
  return (forms ?? row.source.arns).some((form) => exactly(form).test(arn))
    ? []
    : [`The source is "${arn}".`];
}

/** The ARNs of a template, in which a star is a star (AWS takes `hub/*` itself) and a variable has one value. */
function exactly(template: string): RegExp {
  const named = new Set<string>();
  const pieces = template.split(/\$\{([^}]+)\}/).map((piece, index) => {
    if (index % 2 === 0) return literalPattern(piece);
    if (named.has(piece)) return `\\k<${piece}>`;
    named.add(piece);
    return `(?<${piece}>[^:/*]*)`;
  });
  return new RegExp(`^${pieces.join("")}$`);
}

export function lowerCase({ variables }: CheckOf<"lower-case">, { names }: CheckContext): string[] {
  return variables.flatMap((variable) => {
    const name = names[variable];
    return isLiteral(name) && name !== name.toLowerCase() ? [`The source is called "${name}".`] : [];
  });
}

export function sourceArgument(
  { argument, must, unset, of }: CheckOf<"source-argument">,
  { source }: CheckContext,
): string[] {
  if (!TerraformResource.isTerraformResource(source)) return [];
  if (of && !of.includes(source.terraformResourceType)) return [];
  const given = argumentOf(source, argument.split("."));
  // What is known at apply only is given all the same.
  if (typeof must === "object" && Token.isUnresolved(given)) return [];
  const value = given ?? unset;
  const wrong =
    must === "be-set"
      ? given === undefined
      : must === "be-unset"
        ? given !== undefined
        : "oneOf" in must
          ? !must.oneOf.includes(value as Plain)
          : must.noneOf.includes(value as Plain);
  if (!wrong) return [];
  const said =
    given === undefined
      ? "is not given"
      : typeof given === "object" || Token.isUnresolved(given)
        ? "is given"
        : `is ${JSON.stringify(given)}`;
  return [`${argument} of "${source.node.path}" ${said}.`];
}

/** What the user gave for an argument: bindings keep it under `<argument>Input`, lists under `internalValue`. */
export function argumentOf(holder: object, [name, ...rest]: readonly string[]): unknown {
  const input: unknown = (holder as Record<string, unknown>)[`${name!}Input`];
  if (Array.isArray(input) && input.length === 0) return undefined;
  const value: unknown = Array.isArray(input) && rest.length > 0 ? (input as unknown[])[0] : input;
  return rest.length === 0 || value === undefined || value === null
    ? (value ?? undefined)
    : valueAt(value, rest);
}

function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (Token.isUnresolved(value)) return value;
  const next = (value as Record<string, unknown>)[name!];
  return rest.length === 0 || next === undefined ? next : valueAt(next, rest);
}
