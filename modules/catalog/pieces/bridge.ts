/** Cells that the page ticks although the service's API writes to a log group only: a subscription filter carries the records on. */
import type { FirehoseCell, Permission, S3Cell } from "../row";
import { bucketCell, streamCell } from "./cells";
import { assumedRole } from "./enablement";

const subscription = assumedRole("logs.amazonaws.com");

interface BridgeFacts {
  /** @default "v1" */
  readonly permission?: Permission;
  /** What is particular to this service, in front of what holds for every bridge. */
  readonly notes?: readonly string[];
}

/** @param folder The service's folder below `AWSLogs/<account>/`. */
export function bridgedBucket(folder: string, { permission = "v1", notes = [] }: BridgeFacts = {}): S3Cell {
  const how = {
    enablement: "bridge",
    terraform: {
      resources: ["aws_cloudwatch_log_subscription_filter", "aws_kinesis_firehose_delivery_stream"],
    },
  } as const;
  return bucketCell(permission, subscription, how, {
    keyLayout: `AWSLogs/\${Account}/${folder}/\${Region}/\${yyyy}/\${MM}/\${dd}/\${HH}/…`,
    crossRegion: false,
    crossAccount: false,
    notes: [
      ...notes,
      "A subscription filter on the log group carries the records to a Firehose stream, which decompresses them and writes to the bucket: a line for each batch, with account, log group, log stream and the events with their times. With extractMessages: true the lines are the messages alone.",
      "What Firehose can't write goes to errors/… beside AWSLogs/…, and the reason to the log group /aws/kinesisfirehose/<stream>.",
      "The role of that stream writes the objects, and a customer managed key must let it use kms:GenerateDataKey and kms:Decrypt.",
    ],
  });
}

export function bridgedStream({ permission = "v1", notes = [] }: BridgeFacts = {}): FirehoseCell {
  const how = {
    enablement: "bridge",
    terraform: { resources: ["aws_cloudwatch_log_subscription_filter"], argument: "destination_arn" },
  } as const;
  return streamCell(permission, subscription, how, {
    crossRegion: true,
    notes: [
      ...notes,
      "A subscription filter on the log group carries the records to the stream, which may be in another region of the account.",
      "Records arrive as gzip-compressed batches in the format of subscription filters, not as single log lines. A stream with fromSubscription: true decompresses them, and takes no other logs.",
    ],
  });
}

/** Both cells of a service where the page promises more than its API takes. @param folder as in {@link bridgedBucket} */
export function bridged(folder: string) {
  const notes = ["The API of the service only writes to a log group, whatever AWS's page ticks."];
  return { s3: bridgedBucket(folder, { notes }), firehose: bridgedStream({ notes }) };
}
