/** Where a Firehose stream tells of what it couldn't deliver: a log group, and a folder beside the data. */
import { CloudwatchLogStream } from "@cdktf/provider-aws/lib/cloudwatch-log-stream";
import type { KinesisFirehoseDeliveryStreamExtendedS3ConfigurationCloudwatchLoggingOptions as LoggingOptions } from "@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Statement } from "../policies/document";
import { importId } from "./import-id";
import { LogGroupDestination, type LogGroupDestinationProps } from "./log-group-destination";

export interface StreamErrorLogs extends Pick<LogGroupDestinationProps, "adopt"> {
  /** Name of the log group. @default - `/aws/kinesisfirehose/<stream name>`, as Firehose's console names it */
  readonly logGroupName?: string;
  /** Days after which reports of errors expire; 0 keeps them. @default 90 */
  readonly retentionInDays?: LogGroupDestinationProps["retentionInDays"];
}

export interface StreamErrorProps {
  /**
   * Keys of records that could not be processed, outside of what `keyPrefix` begins with: tables over the data
   * would read them. @default - `<stream name>-errors/!{firehose:error-output-type}/`
   */
  readonly errorKeyPrefix?: string;
  /** The log group to which Firehose reports errors of delivery; false for none. @default - one is made; a stream that is taken over keeps what it has */
  readonly errorLogs?: StreamErrorLogs | false;
}

export interface ErrorReports {
  /** Absent where the stream keeps what it has. */
  readonly options?: LoggingOptions;
  /** What the stream's role needs. */
  readonly statements: readonly Statement[];
  readonly dependencies: readonly ITerraformDependable[];
}

export interface ErrorReportOptions extends Pick<StreamErrorProps, "errorLogs"> {
  readonly deliveryStreamName: string;
  /** Whether the stream is taken over. */
  readonly adopt?: boolean;
  readonly region?: string;
}

/** The log stream's name, as Firehose's console chooses it. */
const LOG_STREAM = "DestinationDelivery";

/**
 * Off is written as off: the provider keeps the options of a stream whose block is removed. That is also how a
 * stream that is taken over keeps its own; its role may then write where Firehose's console has reports go.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html
 */
export function createErrorReports(
  scope: Construct,
  { deliveryStreamName, errorLogs, adopt = false, region }: ErrorReportOptions,
): ErrorReports {
  const usualName = `/aws/kinesisfirehose/${deliveryStreamName}`;
  if (errorLogs === false) return { options: { enabled: false }, statements: [], dependencies: [] };
  if (errorLogs === undefined && adopt) {
    const kept = LogGroupDestination.fromExisting(scope, "ErrorLogs", {
      logGroupName: usualName,
      managePolicy: false,
      ...(region === undefined ? {} : { region }),
    });
    return { statements: [mayReport(kept, "*")], dependencies: [] };
  }
  const { logGroupName = usualName, retentionInDays = 90 } = errorLogs ?? {};
  const group = new LogGroupDestination(scope, "ErrorLogs", {
    logGroupName,
    retentionInDays,
    adopt: errorLogs?.adopt,
    ...(region === undefined ? {} : { region }),
  });
  const logStream = new CloudwatchLogStream(group, "LogStream", {
    name: LOG_STREAM,
    logGroupName,
    dependsOn: [group.resource!],
    ...(region === undefined ? {} : { region }),
  });
  if (errorLogs?.adopt) logStream.importFrom(importId(`${logGroupName}:${LOG_STREAM}`, region));
  return {
    options: { enabled: true, logGroupName, logStreamName: LOG_STREAM },
    statements: [mayReport(group, LOG_STREAM)],
    dependencies: [group.resource!, logStream],
  };
}

/** @see https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html */
function mayReport({ logGroupArn }: LogGroupDestination, logStream: string): Statement {
  return {
    Effect: "Allow",
    Action: "logs:PutLogEvents",
    Resource: `${logGroupArn}:log-stream:${logStream}`,
  };
}

/** Why errors can't go below the data: its folder, behind the bucket's prefix, is what tables read. */
export function errorPrefixProblems(name: string, keyPrefix: string, errorKeyPrefix: string): string[] {
  const certain = literalHead(keyPrefix);
  const folder = certain.slice(0, certain.lastIndexOf("/") + 1);
  if (folder === "" || !errorKeyPrefix.startsWith(folder)) return [];
  return [
    `errorKeyPrefix "${errorKeyPrefix}" of stream "${name}" is below its data, "${folder}": whatever reads the data would read errors too. Choose a prefix beside it.`,
  ];
}

/** What of a prefix is certain before Firehose's first expression. */
export function literalHead(prefix: string): string {
  const end = prefix.indexOf("!{");
  return end < 0 ? prefix : prefix.slice(0, end);
}
