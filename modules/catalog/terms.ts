/** The words of the catalog: permission models, columns, kinds of destinations, formats. Types only. */

/** The three permission models of AWS's page: `native` is a plain "Supported". */
export type Permission = "native" | "v1" | "v2";

/** A column of the matrix, as the JSON of `log-delivery matrix` and the rows spell it. */
export type CellKey = "cloudwatchLogs" | "s3" | "firehose" | "xray";

/** A kind of destination, as the fleet file spells it. */
export type DestinationType = "cloudwatch-logs" | "s3" | "firehose" | "xray";

/**
 * How the pack switches a cell on.
 * - `delivery`: the V2 trio (delivery source, delivery destination, delivery).
 * - `resource`: a Terraform resource of its own (`aws_flow_log`).
 * - `attribute`: arguments of the resource that is logged, set on the user's own construct.
 * - `automatic`: the service writes by itself; the pack manages the log group and the grant.
 * - `bridge`: the page ticks the cell but the service's API only writes to a log group: a
 *   subscription filter carries the records to Firehose, and on to S3.
 * - `manual`: the Terraform provider has no resource; grants and groups are made, and an output
 *   holds the exact command.
 */
export type Enablement = "delivery" | "resource" | "attribute" | "automatic" | "bridge" | "manual";

/** An output format of a V2 delivery. `parquet` and `w3c` exist for S3 only, `raw` for Firehose only. */
export type OutputFormat = "json" | "plain" | "w3c" | "raw" | "parquet";

/** The cells of one edition of AWS's page: what is printed there, whatever the pack does. */
export interface PageCells {
  readonly cloudwatchLogs: Permission | null;
  readonly s3: Permission | null;
  readonly firehose: Permission | null;
  readonly xray: Permission | null;
}

/**
 * The class of a log group. `DELIVERY` keeps a day, for Lambda's logs on their way to S3 or Firehose;
 * `INFREQUENT_ACCESS` takes no subscription filters.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export type LogGroupClass = "STANDARD" | "INFREQUENT_ACCESS" | "DELIVERY";
