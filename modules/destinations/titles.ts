/** What AWS calls the kinds of destinations. */
import type { CellKey, DestinationType } from "../catalog/row";

/** By the key of a row's cell and by the type of a destination. */
export const destinationTitles: Readonly<Record<CellKey | DestinationType, string>> = {
  cloudwatchLogs: "CloudWatch Logs",
  "cloudwatch-logs": "CloudWatch Logs",
  s3: "S3",
  firehose: "Firehose",
  xray: "X-Ray",
};
