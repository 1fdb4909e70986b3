/** Which resources are losses of their own: those that hold data, and those by which logs are delivered. */
import { allRows } from "../catalog/table";

/** What holds data, or the key to it. */
const holdingData: ReadonlySet<string> = new Set([
  "aws_cloudwatch_log_group",
  "aws_kinesis_firehose_delivery_stream",
  "aws_kms_key",
  "aws_s3_bucket",
]);

/** Both ends of a delivery, which is told itself. */
const endsOfDelivery: ReadonlySet<string> = new Set([
  "aws_cloudwatch_log_delivery_source",
  "aws_cloudwatch_log_delivery_destination",
]);

let labels: ReadonlyMap<string, string> | undefined;

/** Whether a resource of this type, or an argument of it, switches logging on: the cells of the catalog say so. */
export function switchesLogging(type: string): boolean {
  return labelOf(type) !== undefined;
}

/** What AWS's page calls the logs that a resource of this type switches on, or the first of several. */
export function labelOf(type: string): string | undefined {
  labels ??= new Map(
    allRows()
      .flatMap(({ label, destinations, alternatives }) =>
        [...Object.values(destinations), ...Object.values(alternatives ?? {})].flatMap(({ terraform }) =>
          (terraform?.resources ?? []).map((resource) => [resource, label] as const),
        ),
      )
      // The first one stays.
      .reverse(),
  );
  return holdsData(type) || isEndOfDelivery(type) ? undefined : labels.get(type);
}

export function holdsData(type: string): boolean {
  return holdingData.has(type);
}

export function isEndOfDelivery(type: string): boolean {
  return endsOfDelivery.has(type);
}
