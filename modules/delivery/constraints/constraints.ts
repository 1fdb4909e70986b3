/**
 * The constraints of a row against a delivery. A check tells what was given that breaks the rule; the rule's own
 * sentence tells why AWS refuses it and what is allowed.
 */
import type { Check, Constraint } from "../../catalog/constraint";
import type { CheckContext } from "./context";
import { notIntoItself } from "./itself";
import { excluding, needing } from "./options";
import { notLocked, offered, prefix, regionOfDestinations } from "./places";
import { lowerCase, sourceArgument, sourceArn } from "./sources";

type CheckOf<Kind extends Check["kind"]> = Extract<Check, { readonly kind: Kind }>;

const checks: {
  readonly [Kind in Check["kind"]]: (check: CheckOf<Kind>, context: CheckContext) => string[];
} = {
  "destination-region": regionOfDestinations,
  "not-offered": offered,
  "source-arn": sourceArn,
  "source-argument": sourceArgument,
  "lower-case": lowerCase,
  prefix,
  "not-locked": notLocked,
  "options-exclude": excluding,
  "option-needs": needing,
  "not-into-itself": notIntoItself,
};

/**
 * What breaks the row's constraints, as sentences.
 * @param ruleNamed tells what breaks a rule of the service file
 */
export function constraintProblems(
  context: CheckContext,
  ruleNamed: (name: string) => string | readonly string[] | undefined,
): string[] {
  return context.row.constraints.flatMap((constraint) =>
    broken(constraint, context, ruleNamed).map((given) => `${given} ${constraint.says}`),
  );
}

/** Whether a constraint of the row refuses the form of the source's ARN, and so tells what is asked for. */
export function formRefused(context: CheckContext): boolean {
  return context.row.constraints.some(
    (constraint) =>
      "check" in constraint &&
      constraint.check.kind === "source-arn" &&
      sourceArn(constraint.check, context).length > 0,
  );
}

function broken(
  constraint: Constraint,
  context: CheckContext,
  ruleNamed: (name: string) => string | readonly string[] | undefined,
): readonly string[] {
  if ("check" in constraint) {
    const { check } = constraint;
    return (checks[check.kind] as (check: Check, context: CheckContext) => string[])(check, context);
  }
  if ("rule" in constraint) return [ruleNamed(constraint.rule) ?? []].flat();
  return [];
}
