/** Rules of AWS, each with who sees to it. */
import type { Check, Constraint } from "../constraint";
import type { LogTypeRow } from "../row";

/** A rule that is checked by what is known of the delivery. */
export function checked(check: Check, says: string): Constraint {
  return { says, check };
}

/** A rule that a function of the service file checks, by its name in `LogSwitch.rules`. */
export function rule(name: string, says: string): Constraint {
  return { says, rule: name };
}

/** A rule that is kept by a column of the row, by `options`, by `order` or by the `service` file. */
export function held(by: string, says: string): Constraint {
  return { says, heldBy: by };
}

/** What can only be told, and why: one of {@link because}, or a reason of its own. */
export function told(because: string, says: string): Constraint {
  return { says, told: because };
}

/** Why a rule can't be checked. */
export const because = {
  consequence: "It tells what follows and asks for nothing.",
  account: "It is a setting of the account, which no program or file shows.",
  source: "It is a setting of the source that isn't known at synthesis.",
  elsewhere: "It is about a resource that is no part of the delivery.",
  runtime: "It shows while the service runs, not in a plan.",
  unclassified: "Nobody looked yet.",
  lifecycle: "It is about how the service changed with time.",
} as const;

/** What follows from the cells and the source of a row. */
export function usualConstraints({
  destinations,
  source,
}: Pick<LogTypeRow, "destinations" | "source">): readonly Constraint[] {
  const { cloudwatchLogs, s3, firehose, xray } = destinations;
  const bridged = [s3, firehose].filter((cell) => cell?.enablement === "bridge");
  return [
    ...(source.arns.length > 0 && source.resources.length === 0
      ? [
          held(
            "source.resources",
            `The Terraform provider has no resource for ${source.noun}: the source is given as an ARN.`,
          ),
        ]
      : []),
    ...(cloudwatchLogs?.logGroup.reference === "arn:*"
      ? [held("destinations.cloudwatchLogs.logGroup.reference", "The ARN of the log group must end with :*.")]
      : []),
    ...(bridged.length > 0
      ? [
          held(
            "bridge",
            "A log group takes two subscription filters at most, so a bridged S3 and a bridged Firehose destination use up both.",
          ),
          held(
            "bridge",
            "Log groups of class INFREQUENT_ACCESS take no subscription filters, which carry these logs on.",
          ),
        ]
      : []),
    ...(xray
      ? [
          told(
            because.account,
            "Traces need CloudWatch Transaction Search to be switched on in the account and region.",
          ),
        ]
      : []),
  ];
}
