/** What a Firehose stream does with each record before it writes it. */
import type { KinesisFirehoseDeliveryStreamExtendedS3ConfigurationProcessingConfiguration as Processing } from "@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream";

export interface StreamRecordProps {
  /**
   * Records come from CloudWatch Logs subscriptions: they are decompressed, and written one a line. Such a stream
   * takes nothing else: AWS fails vended logs that are delivered to it.
   * @default false
   */
  readonly fromSubscription?: boolean;
  /**
   * With `fromSubscription`: keep the messages alone. Otherwise each line holds what a subscription filter sends:
   * account, log group, log stream, and the events with their ids and times.
   * @default false
   */
  readonly extractMessages?: boolean;
}

/**
 * Off is written as off: the provider keeps the processing of a stream whose block is removed. A stream that is
 * taken over keeps its own, a Lambda function say, unless `fromSubscription` is given.
 *
 * Firehose sets no delimiter between records on its own; with one, messages of two records can't end up in one line.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/writing-with-cloudwatch-logs-decompression.html
 * @see https://docs.aws.amazon.com/firehose/latest/dev/Message_extraction.html
 * @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_Processor.html
 */
export function recordProcessing(
  { fromSubscription, extractMessages }: StreamRecordProps,
  adopted: boolean,
): Processing | undefined {
  if (!fromSubscription) return adopted && fromSubscription === undefined ? undefined : { enabled: false };
  return {
    enabled: true,
    processors: [
      { type: "Decompression", parameters: [{ parameterName: "CompressionFormat", parameterValue: "GZIP" }] },
      ...(extractMessages ? [extraction] : []),
      { type: "AppendDelimiterToRecord" },
    ],
  };
}

/** Firehose takes no other value than true: without extraction there is no such processor. */
const extraction = {
  type: "CloudWatchLogProcessing",
  parameters: [{ parameterName: "DataMessageExtraction", parameterValue: "true" }],
};

export function recordProblems(
  name: string,
  { fromSubscription, extractMessages }: StreamRecordProps,
): string[] {
  if (!extractMessages || fromSubscription) return [];
  return [
    `extractMessages of stream "${name}" takes messages out of what subscription filters send, and needs fromSubscription: true.`,
  ];
}
