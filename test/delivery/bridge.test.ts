/** Cells that a subscription filter serves. */
import {
  BucketDestination,
  FirehoseDestination,
  LogDelivery,
  LogGroupDestination,
  type FirehoseDestinationProps,
} from "../../modules";
import { assumeRole, mayIdentity, mayService } from "../iam";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";
import { synthesize, type Block } from "../synthesized";

const PIPELINE = `arn:aws:osis:us-east-1:${ACCOUNT}:pipeline/orders`;

test("one bucket and one stream are served by one log group, which takes two subscription filters", () => {
  const stack = stackIn();
  const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-log-archive" });
  const streams = ["a", "b"].map((name) =>
    FirehoseDestination.fromExisting(stack, name, { deliveryStreamName: name }),
  );
  const props = { logType: "opensearch-ingestion", source: PIPELINE } as const;
  expect(
    problemsOf(() => new LogDelivery(stack, "Refused", { ...props, destinations: [bucket, ...streams] })),
  ).toEqual([
    expect.stringMatching(/takes one destination of type firehose, and 2 are given: stream "a", stream "b"/),
  ]);
  new LogDelivery(stack, "Logs", { ...props, destinations: [bucket, streams[0]!] });
  const synthesized = synthesize(stack);
  const filters = synthesized.of("aws_cloudwatch_log_subscription_filter");
  expect(filters).toHaveLength(2);
  expect(new Set(filters.map((filter) => filter.config.log_group_name)).size).toBe(1);
});

test("without a log group among the destinations one is made, under a name that AWS takes", () => {
  const stack = stackIn();
  const stream = FirehoseDestination.fromExisting(stack, "Siem", { deliveryStreamName: "siem" });
  new LogDelivery(stack, "Logs", {
    logType: "opensearch-ingestion",
    source: PIPELINE,
    destinations: [stream],
  });
  const synthesized = synthesize(stack);
  const [group] = synthesized.of("aws_cloudwatch_log_group");
  expect(group!.config.name).toMatch(/^\/aws\/vendedlogs\//);
  const [filter] = synthesized.of("aws_cloudwatch_log_subscription_filter");
  expect(filter!.config.destination_arn).toBe(`arn:aws:firehose:us-east-1:${ACCOUNT}:deliverystream/siem`);
  for (const block of [
    group!,
    ...synthesized.of("aws_iam_role_policy", "aws_cloudwatch_log_resource_policy"),
  ])
    expect([block.address, synthesized.before(filter!).has(block.address)]).toEqual([block.address, true]);
  expect(filter!.config.filter_pattern).toBe("");
});

test("with one, that one is bridged", () => {
  const stack = stackIn();
  const group = new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/osis/orders" });
  const stream = FirehoseDestination.fromExisting(stack, "Siem", { deliveryStreamName: "siem" });
  new LogDelivery(stack, "Logs", {
    logType: "opensearch-ingestion",
    source: PIPELINE,
    destinations: [group, stream],
  });
  const synthesized = synthesize(stack);
  expect(synthesized.of("aws_cloudwatch_log_group")).toHaveLength(1);
  expect(synthesized.of("aws_cloudwatch_log_subscription_filter")[0]!.config.log_group_name).toBe(
    "/aws/vendedlogs/osis/orders",
  );
});

test("sources that reach one bucket share the stream to it: stream names are unique in an account", () => {
  const stack = stackIn();
  const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-log-archive" });
  for (const name of ["orders", "stock"]) {
    new LogDelivery(stack, name, {
      logType: "opensearch-ingestion",
      source: PIPELINE.replace("orders", name),
      destinations: [bucket],
    });
  }
  const synthesized = synthesize(stack);
  expect(synthesized.of("aws_kinesis_firehose_delivery_stream")).toHaveLength(1);
  expect(synthesized.of("aws_cloudwatch_log_subscription_filter")).toHaveLength(2);
});

test("an ended service's group can't be guessed: it is asked for", () => {
  const stack = stackIn();
  const stream = FirehoseDestination.fromExisting(stack, "Siem", { deliveryStreamName: "siem" });
  expect(
    problemsOf(
      () =>
        new LogDelivery(stack, "Logs", {
          logType: "finspace",
          source: undefined,
          destinations: [stream],
          allowEnded: true,
        }),
    ),
  ).toEqual([expect.stringMatching(/Give that log group as a destination too/)]);
});

describe("a source in another region than its stack", () => {
  const FRANKFURT = PIPELINE.replace("us-east-1", "eu-central-1");
  const region = "eu-central-1";
  const placed = ["aws_cloudwatch_log_group", "aws_cloudwatch_log_subscription_filter"];

  test("[C1] log group, filter, policy and stream are made in the source's region, whatever the stack's", () => {
    const stack = stackIn();
    const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-log-archive", region });
    new LogDelivery(stack, "Logs", {
      logType: "opensearch-ingestion",
      source: FRANKFURT,
      destinations: [bucket],
    });
    const synthesized = synthesize(stack);
    const blocks = synthesized.of(
      ...placed,
      "aws_cloudwatch_log_resource_policy",
      "aws_kinesis_firehose_delivery_stream",
    );
    expect(new Set(blocks.map(({ type }) => type)).size).toBe(4);
    for (const { address, config } of blocks) expect([address, config.region]).toEqual([address, region]);
    const [stream] = synthesized.of("aws_kinesis_firehose_delivery_stream");
    expect(synthesized.of("aws_cloudwatch_log_subscription_filter")[0]!.config.destination_arn).toBe(
      `arn:aws:firehose:${region}:${ACCOUNT}:deliverystream/${stream!.config.name as string}`,
    );
  });

  test("[C1] the region of a log group that exists is the filter's", () => {
    const stack = stackIn();
    const group = LogGroupDestination.fromExisting(stack, "Group", {
      logGroupName: "/aws/vendedlogs/osis/orders",
      region,
    });
    const stream = FirehoseDestination.fromExisting(stack, "Siem", { deliveryStreamName: "siem", region });
    new LogDelivery(stack, "Logs", {
      logType: "opensearch-ingestion",
      source: FRANKFURT,
      destinations: [group, stream],
    });
    const [filter] = synthesize(stack).of("aws_cloudwatch_log_subscription_filter");
    expect(filter!.config.region).toBe(region);
  });

  test("[C5] a filter names a stream of another region; V1 and V2 deliveries can't", () => {
    const stack = stackIn();
    const stream = FirehoseDestination.fromExisting(stack, "Siem", { deliveryStreamName: "siem" });
    new LogDelivery(stack, "Logs", {
      logType: "opensearch-ingestion",
      source: FRANKFURT,
      destinations: [stream],
    });
    const synthesized = synthesize(stack);
    const [filter] = synthesized.of("aws_cloudwatch_log_subscription_filter");
    expect(filter!.config).toMatchObject({
      region,
      destination_arn: `arn:aws:firehose:us-east-1:${ACCOUNT}:deliverystream/siem`,
    });
    for (const { config } of synthesized.of("aws_cloudwatch_log_group")) expect(config.region).toBe(region);
    expect(
      problemsOf(
        () =>
          new LogDelivery(stackIn(), "Logs", {
            logType: "bedrock-knowledge-base",
            source: `arn:aws:bedrock:${region}:${ACCOUNT}:knowledge-base/KB12345678`,
            destinations: [
              FirehoseDestination.fromExisting(stackIn(), "Siem", { deliveryStreamName: "siem" }),
            ],
          }),
      ),
    ).toEqual([expect.stringMatching(/Stream "siem" is in us-east-1 and the source in eu-central-1/)]);
  });

  test("[C5] the stream is of the source's account", () => {
    const stack = stackIn();
    const stream = FirehoseDestination.fromExisting(stack, "Siem", {
      deliveryStreamName: "siem",
      account: "444455556666",
    });
    expect(
      problemsOf(
        () =>
          new LogDelivery(stack, "Logs", {
            logType: "opensearch-ingestion",
            source: PIPELINE,
            destinations: [stream],
          }),
      ),
    ).toEqual([expect.stringMatching(/a subscription filter names streams of its own account only/)]);
  });
});

interface Processing {
  readonly enabled: boolean;
  readonly processors?: readonly { readonly type: string; readonly parameters?: readonly object[] }[];
}

function processingOf(stream: Block): Processing {
  return (stream.config.extended_s3_configuration as { processing_configuration: Processing })
    .processing_configuration;
}

describe("the records of a bucket", () => {
  const stackWith = (...options: ({ extractMessages?: boolean } | undefined)[]) => {
    const stack = stackIn();
    const bucket = new BucketDestination(stack, "Archive", {
      bucketName: "org-log-archive",
      prefix: "audit",
    });
    options.forEach((given, index) => {
      new LogDelivery(stack, `Logs${index}`, {
        logType: "opensearch-ingestion",
        source: PIPELINE.replace("orders", `orders${index}`),
        destinations: [bucket],
        options: given,
      });
    });
    return stack;
  };
  const streamOf = (...options: Parameters<typeof stackWith>): Block =>
    synthesize(stackWith(...options)).of("aws_kinesis_firehose_delivery_stream")[0]!;
  const decompression = {
    type: "Decompression",
    parameters: [{ parameter_name: "CompressionFormat", parameter_value: "GZIP" }],
  };

  test("[C2] keep their envelope: account, log group, log stream and times", () => {
    expect(processingOf(streamOf(undefined)).processors).not.toContainEqual(
      expect.objectContaining({ type: "CloudWatchLogProcessing" }),
    );
    expect(processingOf(streamOf({ extractMessages: false }))).toEqual(processingOf(streamOf(undefined)));
  });

  test("[C2] are the messages alone on request", () => {
    expect(processingOf(streamOf({ extractMessages: true })).processors).toContainEqual({
      type: "CloudWatchLogProcessing",
      parameters: [{ parameter_name: "DataMessageExtraction", parameter_value: "true" }],
    });
  });

  test("[C2] have one form in a stream that deliveries share", () => {
    expect(problemsOf(() => stackWith({ extractMessages: true }, {}))).toEqual([
      expect.stringMatching(/share a stream.*extractMessages: true.*Set the same on both/),
    ]);
    expect(() => stackWith({ extractMessages: true }, { extractMessages: true })).not.toThrow();
  });

  test("[C2] an own stream has the option itself", () => {
    const stack = stackIn();
    const stream = FirehoseDestination.fromExisting(stack, "Siem", { deliveryStreamName: "siem" });
    const props = { logType: "opensearch-ingestion", source: PIPELINE, destinations: [stream] } as const;
    expect(
      problemsOf(() => new LogDelivery(stack, "Logs", { ...props, options: { extractMessages: true } })),
    ).toEqual([expect.stringMatching(/extractMessages.*S3.*Stream "siem"/)]);
  });

  test("[C7] are one a line, in both forms", () => {
    for (const extractMessages of [false, true]) {
      const { enabled, processors } = processingOf(streamOf({ extractMessages }));
      expect(enabled).toBe(true);
      expect(processors![0]).toEqual(decompression);
      expect(processors!.at(-1)).toEqual({ type: "AppendDelimiterToRecord" });
    }
  });

  test("[C6] what can't be delivered goes beside the data, and the reason to a log group", async () => {
    const synthesized = synthesize(stackWith(undefined));
    const [stream] = synthesized.of("aws_kinesis_firehose_delivery_stream");
    const s3 = stream!.config.extended_s3_configuration as Record<string, string>;
    const head = (prefix: string): string => prefix.slice(0, prefix.indexOf("!{"));
    expect(s3.prefix).toMatch(/^audit\/AWSLogs\//);
    expect(s3.error_output_prefix).toMatch(
      /^audit\/errors\/AWSLogs\/111122223333\/.*!\{firehose:error-output-type\}/,
    );
    expect(head(s3.error_output_prefix!).startsWith("audit/AWSLogs/")).toBe(false);
    const name = `/aws/kinesisfirehose/${stream!.config.name as string}`;
    const group = synthesized.of("aws_cloudwatch_log_group").find(({ config }) => config.name === name)!;
    const [logStream] = synthesized.of("aws_cloudwatch_log_stream");
    expect(group.config.retention_in_days).toBe(90);
    expect(s3.cloudwatch_logging_options).toEqual({
      enabled: true,
      log_group_name: name,
      log_stream_name: "DestinationDelivery",
    });
    for (const { address } of [group, logStream!])
      expect([address, synthesized.before(stream!).has(address)]).toEqual([address, true]);
    const role = synthesized
      .of("aws_iam_role_policy")
      .filter(({ path }) => path.endsWith("/StreamRolePolicy"));
    const may = (logs: string): Promise<boolean> =>
      mayIdentity({
        principal: `arn:aws:iam::${ACCOUNT}:role/stream`,
        owner: ACCOUNT,
        action: "logs:PutLogEvents",
        resource: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:${logs}`,
        context: {},
        policies: role.map(({ config }) => config.policy as string),
      });
    expect(await may(`${name}:log-stream:DestinationDelivery`)).toBe(true);
    expect(await may(`${name}:log-stream:other`)).toBe(false);
    expect(await may("/somebody/elses:log-stream:DestinationDelivery")).toBe(false);
  });
});

describe("streams that get records of two kinds", () => {
  const KNOWLEDGE_BASE = {
    logType: "bedrock-knowledge-base",
    source: `arn:aws:bedrock:us-east-1:${ACCOUNT}:knowledge-base/KB12345678`,
  } as const;
  const PIPES = { logType: "opensearch-ingestion", source: PIPELINE } as const;
  const own = (props: Partial<FirehoseDestinationProps>): FirehoseDestination => {
    const stack = stackIn();
    const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-log-archive" });
    return new FirehoseDestination(stack, "Siem", { deliveryStreamName: "siem", bucket, ...props });
  };
  let count = 0;
  const deliver = (stream: FirehoseDestination, ...all: (typeof KNOWLEDGE_BASE | typeof PIPES)[]): void => {
    for (const { logType, source } of all) {
      const props = { logType, source: `${source}${++count}`, destinations: [stream] };
      new LogDelivery(stream.node.scope!, `Logs${count}`, props as never);
    }
  };
  const warningsOf = ({ node }: FirehoseDestination): unknown[] =>
    node.metadata.filter(({ type }) => type.endsWith("warn")).map(({ data }) => data as unknown);

  test("[C3] a stream that decompresses takes no vended logs", () => {
    const refused = [
      expect.stringMatching(
        /Stream "siem" decompresses .* "bedrock-knowledge-base" logs, .* stream of their own/,
      ),
    ];
    const stream = own({ fromSubscription: true });
    expect(problemsOf(() => deliver(stream, KNOWLEDGE_BASE))).toEqual(refused);
    expect(
      problemsOf(() =>
        stream.grantDelivery({
          logType: "bedrock-knowledge-base",
          sourceAccount: ACCOUNT,
          sourceRegion: "us-east-1",
        }),
      ),
    ).toEqual(refused);
    expect(() => deliver(stream, PIPES)).not.toThrow();
    const existing = FirehoseDestination.fromExisting(stackIn(), "Siem", {
      deliveryStreamName: "siem",
      fromSubscription: true,
    });
    expect(problemsOf(() => deliver(existing, KNOWLEDGE_BASE))).toEqual(refused);
  });

  test.each([
    [KNOWLEDGE_BASE, PIPES],
    [PIPES, KNOWLEDGE_BASE],
  ])("[C3] a stream is used in one way or the other: %#", (first, second) => {
    const existing = (fromSubscription?: boolean): FirehoseDestination =>
      FirehoseDestination.fromExisting(stackIn(), "Siem", { deliveryStreamName: "siem", fromSubscription });
    expect(problemsOf(() => deliver(own({ compression: "UNCOMPRESSED" }), first, second))).toEqual([
      expect.stringMatching(
        /Stream "siem" gets "opensearch-ingestion" logs as gzipped .*Use a stream for each\.$/,
      ),
    ]);
    // Of a stream that exists only its owner knows.
    const unknown = existing();
    deliver(unknown, first, second, second);
    expect(warningsOf(unknown)).toEqual([
      expect.stringMatching(/Stream "siem" gets "opensearch-ingestion" .*fromSubscription: false/),
    ]);
    const takesBoth = existing(false);
    deliver(takesBoth, first, second);
    expect(warningsOf(takesBoth)).toEqual([]);
  });

  test("[C3] one stream by two destinations is one stream", () => {
    const stack = stackIn();
    const [one, two] = ["One", "Two"].map((id) =>
      FirehoseDestination.fromExisting(stack, id, { deliveryStreamName: "siem" }),
    );
    deliver(one!, PIPES);
    deliver(two!, KNOWLEDGE_BASE);
    expect(warningsOf(two!)).toHaveLength(1);
  });

  test("[C4] a stream that gzips again what filters bring gzipped is refused, with the ways out", () => {
    expect(problemsOf(() => deliver(own({}), PIPES))).toEqual([
      expect.stringMatching(/Stream "siem" .*again.*fromSubscription: true.*compression "UNCOMPRESSED"/),
    ]);
    expect(() => deliver(own({ compression: "UNCOMPRESSED" }), PIPES)).not.toThrow();
    expect(() => deliver(own({ fromSubscription: true }), PIPES)).not.toThrow();
  });
});

test("[C8] CloudWatch Logs assumes the role for the log group that is bridged, and for no other", async () => {
  const stack = stackIn();
  const group = new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/osis/orders" });
  const stream = FirehoseDestination.fromExisting(stack, "Siem", { deliveryStreamName: "siem" });
  new LogDelivery(stack, "Logs", {
    logType: "opensearch-ingestion",
    source: PIPELINE,
    destinations: [group, stream],
  });
  const policy = synthesize(stack).of("aws_iam_role")[0]!.config.assume_role_policy as string;
  const may = (sourceArn: string, sourceAccount = ACCOUNT): Promise<boolean> =>
    mayService({
      policy,
      ...assumeRole("logs.amazonaws.com", ACCOUNT, {
        "aws:SourceArn": sourceArn,
        "aws:SourceAccount": sourceAccount,
      }),
    });
  const arn = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/aws/vendedlogs/osis/orders`;
  expect(await may(arn)).toBe(true);
  expect(await may(`${arn}:*`)).toBe(true);
  for (const other of [
    `${arn}-2`,
    `${arn}-2:*`,
    `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:other:*`,
    `arn:aws:logs:us-east-1:${ACCOUNT}:destination:orders`,
    arn.replace("us-east-1", "eu-west-1"),
    arn.replace(ACCOUNT, "444455556666"),
  ])
    expect([other, await may(other)]).toEqual([other, false]);
  expect(await may(arn, "444455556666")).toBe(false);
});
