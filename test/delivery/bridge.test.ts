/** Cells that a subscription filter serves. */
import { BucketDestination, FirehoseDestination, LogDelivery, LogGroupDestination } from "../../modules";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";
import { synthesize } from "../synthesized";

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
