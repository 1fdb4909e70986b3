/** Checks of options that depend on each other. */
import type { Check, Plain } from "../../catalog/constraint";
import type { CheckContext } from "./context";

type CheckOf<Kind extends Check["kind"]> = Extract<Check, { readonly kind: Kind }>;

export function excluding({ options }: CheckOf<"options-exclude">, context: CheckContext): string[] {
  const given = options.filter((name) => context.options[name] !== undefined);
  return given.length > 1 ? [`${given.join(" and ")} are given together.`] : [];
}

export function needing(
  { option, values, needs, oneOf }: CheckOf<"option-needs">,
  { options }: CheckContext,
): string[] {
  const given = options[option];
  if (given === undefined || (values && !values.includes(given as Plain))) return [];
  const other = options[needs];
  if (oneOf ? oneOf.includes(other as Plain) : other !== undefined) return [];
  return [`${option} is ${text(given)}, and ${needs} is ${other === undefined ? "not given" : text(other)}.`];
}

function text(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value);
}
