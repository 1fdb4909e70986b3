/** Who sees to it that a rule of AWS is kept. A row writes `{ "The rule, in a sentence.": held("order") }`. */
import type { Check, Constraint, Enforcement } from "../constraint";
import type { LogTypeRow } from "../row";

/** Checked by what is known of the delivery. */
export function checked(check: Check): Enforcement {
  return { check };
}

/** Checked by a function of the service file, by its name in `LogSwitch.rules`. */
export function rule(name: string): Enforcement {
  return { rule: name };
}

/** Kept by a column of the row, by `options`, by `order` or by the `service` file. */
export function held(by: string): Enforcement {
  return { heldBy: by };
}

/** Only told: why it can't be checked, where {@link because} has no such reason. */
export function told(why: string): Enforcement {
  return { told: why };
}

/** Why a rule can't be checked. */
export const because = {
  consequence: told("It tells what follows and asks for nothing."),
  account: told("It is a setting of the account, which no program or file shows."),
  source: told("It is a setting of the source that isn't known at synthesis."),
  elsewhere: told("It is about a resource that is no part of the delivery."),
  runtime: told("It shows while the service runs, not in a plan."),
  lifecycle: told("It is about how the service changed with time."),
} as const;

/** The rules of a row: its own, and what follows from its cells, its source and whether AWS still offers it. */
export function constraintsOf(
  own: Readonly<Record<string, Enforcement>>,
  row: RuledBy,
): readonly Constraint[] {
  return Object.entries({ ...own, ...usualConstraints(row) }).map(([says, by]) => ({ says, ...by }));
}

type RuledBy = Pick<LogTypeRow, "destinations" | "source" | "lifecycle">;

function usualConstraints({
  destinations,
  source,
  lifecycle,
}: RuledBy): Readonly<Record<string, Enforcement>> {
  const { cloudwatchLogs, s3, firehose, xray } = destinations;
  const byArnAlone = source.arns.length > 0 && source.resources.length === 0;
  const bridged = [s3, firehose].some((cell) => cell?.enablement === "bridge");
  return {
    ...(lifecycle.state === "closed" && {
      [`Closed to new customers since ${lifecycle.since}.`]: held("lifecycle"),
    }),
    ...(lifecycle.state === "ended" && {
      [`Ended on ${lifecycle.since}: nothing is delivered any more.`]: held("lifecycle"),
    }),
    ...(byArnAlone && {
      [`The Terraform provider has no resource for ${source.noun}: the source is given as an ARN.`]:
        held("source.resources"),
    }),
    ...(cloudwatchLogs?.logGroup.reference === "arn:*" && {
      "The ARN of the log group must end with :*.": held("destinations.cloudwatchLogs.logGroup.reference"),
    }),
    ...(bridged && {
      "A bridged S3 and a bridged Firehose destination use up the subscription filters that a log group takes.":
        held("bridge"),
      "Log groups of class INFREQUENT_ACCESS take no subscription filters, which carry these logs on.":
        held("bridge"),
    }),
    ...(xray && {
      "Traces need CloudWatch Transaction Search to be switched on in the account and region.":
        because.account,
    }),
  };
}
