/** A log type that no row of the catalog has. */
import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import type { LogTypeRow } from "../catalog/row";
import { allRows } from "../catalog/table";
import { isLiteral } from "../destinations/destination";
import { LogDeliveryError } from "../destinations/error";
import { arnTemplatePattern, parseArn } from "../policies/arn";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
const AWS_LOG_TYPE = /^\w{1,255}$/;

/**
 * The row of a log type that the user names as AWS does, with a note that AWS alone checks it.
 * @throws LogDeliveryError for a name that AWS refuses, or a source that isn't an ARN
 */
export function vendedRowFor(
  scope: Construct,
  { awsLogType, source }: { readonly awsLogType?: string; readonly source: unknown },
): LogTypeRow {
  const arn = typeof source === "string" ? source : (source as { arn?: string } | undefined)?.arn;
  const problems = [
    ...(typeof awsLogType === "string" && AWS_LOG_TYPE.test(awsLogType)
      ? []
      : [
          `logType "vended" needs awsLogType, the log type as AWS names it (APPLICATION_LOGS): 1 to 255 letters, digits and underscores; ${awsLogType === undefined ? "none" : JSON.stringify(awsLogType)} is given.`,
        ]),
    ...(arn === undefined || (isLiteral(arn) && !parseArn(arn))
      ? [
          `logType "vended" needs the ARN of its source, and ${arn === undefined ? "none" : `"${arn}"`} is given.`,
        ]
      : []),
  ];
  if (problems.length > 0) throw new LogDeliveryError(scope, problems);
  const { vendedRow } = require("../catalog/vended") as typeof import("../catalog/vended");
  for (const id of rowsWith(awsLogType, arn)) {
    Annotations.of(scope).addWarning(
      `"${id}" is the log type that delivers ${awsLogType} of this source: with it, formats and fields are checked.`,
    );
  }
  Annotations.of(scope).addInfo(
    `${awsLogType} is delivered as logType "vended": that AWS vends it of this source, to these destinations and in this format is checked by AWS alone, when it is applied.`,
  );
  return vendedRow(awsLogType!);
}

/** The rows that have the log type of a source. */
function rowsWith(awsLogType: string | undefined, arn: string | undefined): string[] {
  if (!isLiteral(arn)) return [];
  return allRows()
    .filter(({ source, v2 }) =>
      v2?.logTypes.some(
        ({ logType, arns = source.arns }) =>
          logType === awsLogType && arns.some((template) => arnTemplatePattern(template).test(arn)),
      ),
    )
    .map(({ id }) => id);
}
