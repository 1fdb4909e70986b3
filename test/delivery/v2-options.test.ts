/** Formats and fields of V2 deliveries: for all, by type of destination, and by AWS log type. */
import type { TerraformStack } from "cdktf";
import {
  BucketDestination,
  FirehoseDestination,
  LogDelivery,
  LogGroupDestination,
  XrayDestination,
  type LogDeliveryProps,
} from "../../modules";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";
import { synthesize } from "../synthesized";

const RUNTIME = `arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:runtime/orders-Ab12Cd34Ef`;

type Options = NonNullable<LogDeliveryProps<"bedrock-agentcore-runtime">["options"]>;
type Place = "bucket" | "group" | "stream" | "xray";

function destinationIn(stack: TerraformStack, place: Place) {
  switch (place) {
    case "bucket":
      return new BucketDestination(stack, "Bucket", { bucketName: "org-archive" });
    case "group":
      return new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/runtime" });
    case "stream":
      return FirehoseDestination.fromExisting(stack, "Stream", { deliveryStreamName: "siem" });
    case "xray":
      return new XrayDestination(stack, "Xray");
  }
}

function deliver(places: readonly Place[], options: Options, stack = stackIn()): TerraformStack {
  new LogDelivery(stack, "Logs", {
    logType: "bedrock-agentcore-runtime",
    source: RUNTIME,
    destinations: places.map((place) => destinationIn(stack, place)),
    options,
  });
  return stack;
}

/** Each delivery: its AWS log type and destination, with the format and the fields that it has. */
function delivered(places: readonly Place[], options: Options): Record<string, unknown> {
  const synthesized = synthesize(deliver(places, options));
  const at = (type: string, reference: unknown) =>
    synthesized.of(type).find(({ address }) => String(reference).includes(address))!.config;
  return Object.fromEntries(
    synthesized.of("aws_cloudwatch_log_delivery").map(({ config }) => {
      const source = at("aws_cloudwatch_log_delivery_source", config.delivery_source_name);
      const to = at("aws_cloudwatch_log_delivery_destination", config.delivery_destination_arn);
      const place = /(s3|logs|firehose)/.exec(JSON.stringify(to.delivery_destination_configuration))?.[1];
      return [
        `${String(source.log_type)} ${place ?? "xray"}`,
        [to.output_format, config.record_fields].filter((part) => part !== undefined),
      ];
    }),
  );
}

const refused = (places: readonly Place[], options: Options): readonly string[] =>
  problemsOf(() => deliver(places, options));

describe("[D9] a delivery to a log group and X-Ray", () => {
  test("takes one format and one list of fields, which leave the traces out", () => {
    expect(
      delivered(["group", "xray"], { outputFormat: "plain", recordFields: ["timestamp", "body"] }),
    ).toEqual({
      "APPLICATION_LOGS logs": ["plain", ["timestamp", "body", "resource_arn", "event_timestamp"]],
      "TRACES xray": [],
    });
  });

  test("takes a delimiter for the columns of its logs", () => {
    const stack = deliver(["group", "xray"], { outputFormat: "plain", fieldDelimiter: ";" });
    const deliveries = synthesize(stack).of("aws_cloudwatch_log_delivery");
    expect(deliveries.map(({ config }) => config.field_delimiter)).toEqual([";", undefined]);
  });

  test("may give the traces fields of their own", () => {
    expect(
      delivered(["group", "xray"], { recordFields: { APPLICATION_LOGS: ["body"], TRACES: ["timestamp"] } }),
    ).toEqual({
      "APPLICATION_LOGS logs": ["json", ["body", "resource_arn", "event_timestamp"]],
      "TRACES xray": [["timestamp", "trace"]],
    });
  });

  test("to X-Ray alone a list of fields is the traces', and a format or a delimiter has no meaning", () => {
    expect(delivered(["xray"], { recordFields: ["timestamp"] })).toEqual({
      "TRACES xray": [["timestamp", "trace"]],
    });
    expect(refused(["xray"], { outputFormat: "json", fieldDelimiter: ";" })).toEqual([
      "outputFormat has no meaning for TRACES: traces have no format.",
      "fieldDelimiter has no meaning for traces: it separates the columns of plain, w3c and raw records.",
    ]);
  });
});

describe("formats", () => {
  const logTypes = ["APPLICATION_LOGS", "USAGE_LOGS"] as const;

  test("are chosen by log type and destination, then by log type, then by destination; else json", () => {
    expect(
      delivered(["bucket", "group", "stream"], {
        logTypes,
        outputFormat: { s3: "w3c", APPLICATION_LOGS: "plain", USAGE_LOGS: { s3: "parquet" } },
      }),
    ).toEqual({
      "APPLICATION_LOGS s3": ["plain"],
      "APPLICATION_LOGS logs": ["plain"],
      "APPLICATION_LOGS firehose": ["plain"],
      "USAGE_LOGS s3": ["parquet"],
      "USAGE_LOGS logs": ["json"],
      "USAGE_LOGS firehose": ["json"],
    });
  });

  test("that some of the destinations lack are refused, with the way to give them one by one", () => {
    expect(refused(["bucket", "group"], { outputFormat: "parquet" })).toEqual([
      'outputFormat "parquet" doesn\'t exist for APPLICATION_LOGS to cloudwatch-logs: AWS offers plain, json. ' +
        'It can be given by type of destination or by log type: outputFormat: { s3: "parquet" }.',
    ]);
  });

  test("of what isn't delivered, or doesn't exist, are refused", () => {
    const options = { outputFormat: { USAGE_LOGS: "json", bucket: "json", TRACES: "json" } } as object;
    expect(refused(["bucket"], options)).toEqual([
      "outputFormat names USAGE_LOGS, which isn't delivered: name it in logTypes too, or leave it out here.",
      'outputFormat names "bucket", which is neither a type of destination nor a log type with formats of "bedrock-agentcore-runtime": cloudwatch-logs, s3, firehose, APPLICATION_LOGS, USAGE_LOGS.',
      'outputFormat names "TRACES", which is neither a type of destination nor a log type with formats of "bedrock-agentcore-runtime": cloudwatch-logs, s3, firehose, APPLICATION_LOGS, USAGE_LOGS.',
    ]);
    expect(refused(["bucket"], { outputFormat: { APPLICATION_LOGS: { xray: "json" } } } as object)).toEqual([
      'outputFormat of APPLICATION_LOGS names "xray", which is not a type of destination that takes it: cloudwatch-logs, s3, firehose.',
    ]);
  });
});

describe("fields", () => {
  const logTypes = ["APPLICATION_LOGS", "USAGE_LOGS"] as const;

  test("one list must fit every log type; who lacks what is said, and that each can have its own", () => {
    const [problem, ...others] = refused(["group"], {
      logTypes,
      recordFields: ["timestamp", "body", "traceId"],
    });
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^recordFields body, traceId don't exist in USAGE_LOGS: AWS offers resource_arn, .*, runtime_id\. Each log type can have a list of its own: recordFields: \{ APPLICATION_LOGS: \[…\], USAGE_LOGS: \[…\] \}\.$/,
    );
  });

  test("by log type may be lists that can't be changed", () => {
    const fields = ["timestamp"] as const;
    expect(delivered(["group"], { logTypes, recordFields: { USAGE_LOGS: fields } })).toEqual({
      "APPLICATION_LOGS logs": ["json"],
      "USAGE_LOGS logs": [
        "json",
        ["timestamp", "resource_arn", "event_timestamp", "resource", "attributes", "metrics"],
      ],
    });
    expect(fields).toEqual(["timestamp"]);
  });

  test("of what isn't delivered, or doesn't exist, are refused", () => {
    expect(
      refused(["group"], { recordFields: { USAGE_LOGS: ["timestamp"], USAGE: ["timestamp"] } } as object),
    ).toEqual([
      "recordFields names USAGE_LOGS, which isn't delivered: name it in logTypes too, or leave it out here.",
      'recordFields names "USAGE", which is not a log type of "bedrock-agentcore-runtime": APPLICATION_LOGS, USAGE_LOGS, TRACES.',
    ]);
  });
});

test("what is adopted must be delivered", () => {
  const adopted = { deliveryId: "x", deliverySourceName: "y", deliveryDestinationName: "z" };
  expect(
    refused(["group", "xray"], {
      adopt: [
        { destination: "Group", logType: "TRACES", ...adopted },
        { destination: "Bucket", ...adopted },
      ],
    }),
  ).toEqual([
    'adopt names log type "TRACES", which isn\'t delivered to "Group": APPLICATION_LOGS.',
    'adopt names destination "Bucket", which this delivery doesn\'t have: Group, Xray.',
  ]);
});
