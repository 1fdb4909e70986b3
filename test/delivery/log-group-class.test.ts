/**
 * Which classes of log groups take which logs. DELIVERY holds Lambda's logs for a day, on their way to S3 or Firehose;
 * INFREQUENT_ACCESS takes no subscription filters.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/logging-with-s3.html
 */
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import type { TerraformStack } from "cdktf";
import {
  BucketDestination,
  FirehoseDestination,
  LogDelivery,
  LogGroupDestination,
  allRows,
  type LogTypeId,
} from "../../modules";
import type { LogGroupClass, LogTypeRow } from "../../modules/catalog/row";
import { ruleProblems } from "../../modules/delivery/rules";
import { environmentOf } from "../../modules/destinations/environment";
import type { Destination } from "../../modules/services/switch";
import { problemsOf, stackIn } from "../stacks";
import { synthesize } from "../synthesized";

const HELD_FOR_A_DAY = expect.stringContaining("hold Lambda's logs for a day") as string;
const NO_FILTERS = expect.stringContaining("take no subscription filters") as string;

/** A log group that fits but for its class, made by us or there already. */
function group(
  stack: TerraformStack,
  { destinations }: LogTypeRow,
  logGroupClass: LogGroupClass,
  made: boolean,
) {
  const { naming } = destinations.cloudwatchLogs!.logGroup;
  const props = {
    logGroupName:
      naming.kind === "fixed"
        ? naming.names[0]!.replace(/\$\{[^}]+\}/g, "example")
        : `${naming.kind === "free" ? naming.suggested : naming.required}example`,
    logGroupClass,
  };
  return made
    ? new LogGroupDestination(stack, "Group", props)
    : LogGroupDestination.fromExisting(stack, "Group", props);
}

/** What the catalog's rules say of the class of a log group, alone or with what is reached through it. */
function refusals(
  row: LogTypeRow,
  logGroupClass: LogGroupClass,
  further: (stack: TerraformStack) => readonly Destination[] = () => [],
): readonly string[] {
  const said = [true, false].map((made) => {
    const stack = stackIn();
    const destinations = [group(stack, row, logGroupClass, made), ...further(stack)];
    return ruleProblems({
      row,
      environment: environmentOf(stack),
      destinations,
      names: {},
      legacy: false,
    }).filter((problem) => problem.includes(" is of class "));
  });
  expect(said[1]).toEqual(said[0]);
  return said[0]!;
}

describe.each(allRows().filter(({ destinations }) => destinations.cloudwatchLogs))("$id", (row) => {
  test("[B22] goes to groups of class DELIVERY if it is Lambda's alone", () => {
    expect(refusals(row, "DELIVERY")).toEqual(row.id === "lambda" ? [] : [HELD_FOR_A_DAY]);
  });

  test("[B22] goes to groups of the other classes", () => {
    expect(refusals(row, "STANDARD")).toEqual([]);
    expect(refusals(row, "INFREQUENT_ACCESS")).toEqual([]);
  });
});

const reached = {
  s3: (stack: TerraformStack) => [new BucketDestination(stack, "Bucket", { bucketName: "org-logs" })],
  firehose: (stack: TerraformStack) => [
    FirehoseDestination.fromExisting(stack, "Stream", { deliveryStreamName: "siem" }),
  ],
} as const;

const bridged = allRows().flatMap((row) =>
  (["s3", "firehose"] as const)
    .filter((column) => row.destinations[column]?.enablement === "bridge")
    .map((column) => ({ id: row.id, row, column })),
);

test.each(bridged)(
  "[B22] $id reaches $column by a subscription filter, which not every class takes",
  (cell) => {
    const { row, column } = cell;
    expect(refusals(row, "STANDARD", reached[column])).toEqual([]);
    expect(refusals(row, "INFREQUENT_ACCESS", reached[column])).toEqual([NO_FILTERS]);
    expect(refusals(row, "DELIVERY", reached[column])).toEqual(row.id === "lambda" ? [] : [HELD_FOR_A_DAY]);
  },
);

describe("a delivery", () => {
  test("[B22] is refused with the classes that its log type takes", () => {
    const stack = stackIn();
    const props = { logGroupName: "/aws/vendedlogs/osis/orders", logGroupClass: "DELIVERY" } as const;
    const destinations = [LogGroupDestination.fromExisting(stack, "Group", props)];
    const source = "arn:aws:osis:us-east-1:111122223333:pipeline/orders";
    expect(
      problemsOf(
        () => new LogDelivery(stack, "Logs", { logType: "opensearch-ingestion", source, destinations }),
      ),
    ).toEqual([
      'Log group "/aws/vendedlogs/osis/orders" is of class DELIVERY. Groups of that class hold Lambda\'s logs for a day, ' +
        'on their way to S3 or Firehose, and no other\'s. "opensearch-ingestion" logs go to groups of class STANDARD or INFREQUENT_ACCESS.',
    ]);
  });

  test.each(["s3", "firehose"] as const)("[B22] of Lambda's logs goes to %s as AWS does it", (column) => {
    const stack = stackIn();
    const logGroup = new LogGroupDestination(stack, "Group", {
      logGroupName: "/aws/lambda/orders",
      logGroupClass: "DELIVERY",
    });
    const source = new LambdaFunction(stack, "Orders", { functionName: "orders", role: "r" });
    new LogDelivery(stack, "Logs", {
      logType: "lambda" satisfies LogTypeId,
      source,
      destinations: [logGroup, ...reached[column](stack)],
    });
    const synthesized = synthesize(stack);
    const [made] = synthesized.of("aws_cloudwatch_log_group");
    const [filter] = synthesized.of("aws_cloudwatch_log_subscription_filter");
    expect(made!.config.log_group_class).toBe("DELIVERY");
    expect(filter!.config.log_group_name).toBe(made!.config.name);
  });
});
