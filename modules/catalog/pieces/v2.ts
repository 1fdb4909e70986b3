/**
 * V2: a delivery source, a delivery destination and a delivery.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
import type { Cell, CloudwatchLogsCell, FirehoseCell, S3Cell, V2LogType, XrayCell } from "../row";
import {
  bucketCell,
  logGroupCell,
  streamCell,
  suggested,
  type BucketFacts,
  type LogGroupFacts,
  type StreamFacts,
} from "./cells";
import { logDelivery, logDeliveryRole, type How } from "./enablement";
import { words, type Word } from "./words";

const trio: How = {
  enablement: "delivery",
  terraform: {
    resources: [
      "aws_cloudwatch_log_delivery_source",
      "aws_cloudwatch_log_delivery_destination",
      "aws_cloudwatch_log_delivery",
    ],
  },
};

/** A cell that is switched on by a delivery, as the types of options need to know. */
export type Delivered<Each extends Cell> = Each & { readonly enablement: "delivery" };

/** The cells of V2 deliveries. */
export const v2 = {
  /** @param prefix Suggested for names of log groups: `/aws/vendedlogs/bedrock/`. */
  logGroup: (prefix: string, facts?: LogGroupFacts): Delivered<CloudwatchLogsCell> =>
    delivered(logGroupCell("v2", suggested(prefix, "arn"), logDelivery, trio, facts)),
  /** AWS publishes the part of the key behind the account for few services. */
  bucket: (facts: Partial<BucketFacts> = {}): Delivered<S3Cell> =>
    delivered(
      bucketCell("v2", logDelivery, trio, {
        keyLayout: "AWSLogs/${Account}/…",
        hiveKeyLayout: "AWSLogs/aws-account-id=${Account}/…",
        ...facts,
      }),
    ),
  stream: (facts: StreamFacts = {}): Delivered<FirehoseCell> =>
    delivered(streamCell("v2", logDeliveryRole, trio, { crossAccount: true, ...facts })),
  /** Traces, which go to X-Ray alone. */
  traces: (): Delivered<XrayCell> =>
    delivered({
      permission: "v2",
      ...trio,
      ...logDelivery,
      notes: ["Only the log type TRACES goes to X-Ray, and it goes nowhere else."],
    }),
};

/** The usual cells of a log type: log groups, buckets and streams. @param prefix Suggested for names of log groups. */
export function logs(prefix: string) {
  return { cloudwatchLogs: v2.logGroup(prefix), s3: v2.bucket(), firehose: v2.stream() };
}

/** The usual cells of a service that vends traces too, which go to X-Ray. */
export function logsAndTraces(prefix: string) {
  return { ...logs(prefix), xray: v2.traces() };
}

function delivered<Each extends Cell>(cell: Each): Delivered<Each> {
  return { ...cell, enablement: "delivery" };
}

/** The formats of most log types. */
export const usualFormats = {
  cloudwatchLogs: ["plain", "json"],
  s3: ["plain", "json", "w3c", "parquet"],
  firehose: ["plain", "json", "raw"],
} as const satisfies V2LogType["formats"];

/** What is particular to a log type. Fields are named in strings, with spaces between. */
export interface LogTypeFacts {
  /** ARN templates of the sources that have it. @default every source of the row */
  readonly arns?: readonly string[];
  /** @default {@link usualFormats} */
  readonly formats?: V2LogType["formats"];
  /** Mandatory fields. */
  readonly always?: string | readonly string[];
  /** Optional fields. Absent where AWS publishes no list: then any name is let through. */
  readonly optional?: string | readonly string[];
}

export type Fields<Texts> = Texts extends string
  ? readonly Word<Texts>[]
  : Texts extends readonly (infer Text extends string)[]
    ? readonly Word<Text>[]
    : never;

/** A log type with its literal types. */
export interface LogTypeOf<Name extends string, Facts extends LogTypeFacts> {
  readonly logType: Name;
  readonly arns?: readonly string[];
  readonly formats: Facts extends { readonly formats: infer Formats } ? Formats : typeof usualFormats;
  readonly mandatoryFields: Facts extends { readonly always: infer Always } ? Fields<Always> : readonly [];
  readonly optionalFields: Facts extends { readonly optional: infer Optional } ? Fields<Optional> : null;
}

/** A log type as `PutDeliverySource` names it, its formats and record fields. */
export function logType<const Name extends string, const Facts extends LogTypeFacts = Record<never, never>>(
  name: Name,
  facts?: Facts,
): LogTypeOf<Name, Facts> {
  const { arns, formats = usualFormats, always = [], optional }: LogTypeFacts = facts ?? {};
  return {
    logType: name,
    ...(arns ? { arns } : {}),
    formats,
    mandatoryFields: words(...[always].flat()),
    optionalFields: optional === undefined ? null : words(...[optional].flat()),
  } as LogTypeOf<Name, Facts>;
}

/** The traces of a service: its only log type for X-Ray. */
export const traces = logType("TRACES", {
  formats: { xray: [] },
  always: "trace",
  optional: "timestamp resourceArn",
});
