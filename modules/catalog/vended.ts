/**
 * What AWS launches tomorrow: a log type that no row has yet, delivered by the ARN of its source. It is no line of
 * the matrix. Grants and order are those of every V2 delivery; formats and fields are AWS's to check.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
import { told } from "./pieces/constraints";
import { defineRow } from "./pieces/define-row";
import { logType, v2 } from "./pieces/v2";
import type { LogTypeRow } from "./row";

/** Every format of AWS, wherever it is: which of them a log type has isn't known. */
const anyFormat = ["json", "plain", "w3c", "raw", "parquet"] as const;

const defined = defineRow({
  service: "AWS",
  cloudwatchLogs: v2.logGroup("/aws/vendedlogs/"),
  s3: v2.bucket(),
  firehose: v2.stream(),
  xray: v2.traces(),
  source: {
    noun: "a resource whose logs AWS vends",
    arns: ["arn:${Partition}:${Service}:${Region}:${Account}:${Resource}"],
    exampleArn: "arn:aws:amplify:us-east-1:111122223333:apps/d1a2b3c4d5e6f7",
  },
  v2: { logTypes: [], defaultLogTypes: "", authorization: "${Service}" },
  constraints: {
    "Formats and record fields are those that AWS offers for the log type; DescribeConfigurationTemplates lists them.":
      told("No row of the catalog has this log type."),
  },
  pages: [
    "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html",
    "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeConfigurationTemplates.html",
  ],
  evidence: { confidence: "low" },
});

/** Without a log type of its own: what holds for all. */
export const row = {
  id: "vended",
  label: "Vended logs that the matrix lacks",
  editions: {},
  ...defined,
} as const satisfies LogTypeRow;

/** The row of one log type, as AWS names it. */
export function vendedRow(awsLogType: string): LogTypeRow {
  const delivered = logType(awsLogType, {
    formats: { cloudwatchLogs: anyFormat, s3: anyFormat, firehose: anyFormat, xray: [] },
  });
  return { ...row, v2: { ...row.v2, logTypes: [delivered], defaultLogTypes: [awsLogType] } };
}
