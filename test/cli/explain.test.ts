import type { LogTypeRow } from "../../modules/catalog/row";
import { logTypeIds } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";
import { explain, typesOf, type Explanation } from "../../modules/cli/explanation";
import { explanationText } from "../../modules/cli/explain";
import { escape, logDelivery } from "./log-delivery";

async function explained(...args: string[]): Promise<Explanation> {
  const { code, out, err } = await logDelivery(["explain", ...args, "--json"]);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Explanation;
}

describe.each(logTypeIds)("%s", (id) => {
  const row: LogTypeRow = rowOf(id);
  const explanation = explain(row);

  test("each destination has an example: resources, and what is set or run", () => {
    expect(explanation.destinations.map(({ type }) => type)).toEqual(typesOf(row));
    for (const destination of explanation.destinations) {
      const { type, enablement, problem, resources, sourceArguments, command } = destination;
      expect([id, type, problem]).toEqual([id, type, undefined]);
      expect(resources.length > 0 || type === "firehose").toBe(true);
      if (enablement === "attribute") expect(Object.keys(sourceArguments)).not.toEqual([]);
      if (enablement === "manual") expect(command).toMatch(/^aws /);
    }
  });

  test("each destination says how it is switched off", () => {
    for (const { type, switchingOff: off } of explanation.destinations) {
      expect([id, type, off.says.length > 0]).toEqual([id, type, true]);
      for (const sentence of off.says) expect(sentence).toMatch(/^\S.*\.$/);
      if (!off.possible) expect(off.says).toEqual([expect.stringMatching(/^It can't be switched off: /)]);
    }
  });

  test("S3 keys are filled in", () => {
    for (const { keys } of explanation.destinations) {
      if (!keys) continue;
      for (const example of [keys.example, keys.hiveExample ?? "", keys.exampleWithPrefix ?? ""])
        expect(example).not.toMatch(/[${}*]|undefined/);
      expect(keys.example).toMatch(/111122223333|EDFDVBD6EXAMPLE/);
    }
  });

  test("the text fits 100 columns, but for what can't be broken", () => {
    const text = explanationText(explanation, 100);
    for (const line of text.split("\n")) {
      if (line.length > 100)
        expect(line.trim()).toMatch(/^("|\S+$|layout|for example|with prefix|Hive|on |aws )|arn:|https:/);
    }
    expect(text).not.toMatch(/undefined|\[object/);
  });
});

test("a V1 attribute: MSK broker logs to S3", async () => {
  const explanation = await explained("msk-broker", "--to", "s3");
  const [s3, ...others] = explanation.destinations;
  expect(others).toEqual([]);
  expect(s3).toMatchObject({
    type: "s3",
    permission: "v1",
    enablement: "attribute",
    principal: "delivery.logs.amazonaws.com",
    keys: {
      example:
        "AWSLogs/111122223333/KafkaBrokerLogs/us-east-1/orders-a1b2c3d4-5678-90ab-cdef-111122223333-2/2026-01-15-09/…",
      prefix: "optional",
    },
    sourceArguments: { logging_info: { broker_logs: { s3: { bucket: "example-logs", prefix: "audit" } } } },
  });
  const bucketPolicy = s3!.policies.find(({ resource }) => resource === "aws_s3_bucket_policy")!;
  expect(bucketPolicy.document.Statement).toContainEqual({
    Sid: "AWSLogDeliveryWrite",
    Effect: "Allow",
    Principal: { Service: "delivery.logs.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: "arn:aws:s3:::example-logs/audit/AWSLogs/111122223333/*",
    Condition: {
      StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceAccount": "111122223333" },
      ArnLike: { "aws:SourceArn": "arn:aws:logs:us-east-1:111122223333:*" },
    },
  });
  const actions = explanation.deployer.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action!));
  expect(actions).toEqual(expect.arrayContaining(["kafka:UpdateMonitoring", "logs:CreateLogDelivery"]));
});

test("V2: Bedrock knowledge bases, with the trio and the log types", async () => {
  const explanation = await explained("bedrock-knowledge-base", "--to", "firehose");
  expect(explanation.destinations[0]!.resources.map(({ type }) => type).sort()).toEqual([
    "aws_cloudwatch_log_delivery",
    "aws_cloudwatch_log_delivery_destination",
    "aws_cloudwatch_log_delivery_source",
  ]);
  expect(explanation.enablement).toEqual({
    cloudwatchLogs: "delivery",
    s3: "delivery",
    firehose: "delivery",
    xray: "delivery",
  });
  expect(explanation.logTypes.map(({ logType, delivered }) => `${logType} ${delivered}`)).toEqual([
    "APPLICATION_LOGS by default",
    "RUNTIME_LOGS when named",
    "TRACES when named",
  ]);
});

test.each([
  [
    "site-to-site-vpn",
    "Bridged: AWS's page ticks this cell, but the service's API can only write to a log group.",
  ],
  ["opsworks", "Manual: the Terraform provider has no resource for it."],
  ["opsworks", "Command to run"],
  ["opsworks", "ended on "],
  ["evidently", "State"],
  ["macie", "The service writes by itself"],
  ["waf", "Log group: must start with aws-waf-logs-."],
  ["eks-control-plane", "Log group: chosen by the service: /aws/eks/${ClusterName}/cluster."],
  ["vpc-flow-logs", "Trusted by vpc-flow-logs.amazonaws.com, for CloudWatch Logs: made by the pack"],
  ["vpc-flow-logs", "hashicorp/terraform-provider-aws#23521"],
  ["vpc-flow-logs", "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html"],
  ["bedrock-knowledge-base", "AWS's own pages disagree"],
  ["cloudfront-access-logs", "Its logging is configured in us-east-1 only."],
])("%s says plainly: %s", async (id, sentence) => {
  const { out } = await logDelivery(["explain", id]);
  expect(out.replace(/\s+/g, " ")).toContain(sentence);
});

test("roles that the source has already are passed by whoever changes it", async () => {
  const { deployer } = await explained("step-functions");
  const passed = deployer.flatMap(({ Statement }) =>
    Statement.filter(({ Action }) => Action === "iam:PassRole"),
  );
  expect(passed).toEqual([
    expect.objectContaining({
      Resource: "arn:aws:iam::111122223333:role/*",
      Condition: { StringEquals: { "iam:PassedToService": "states.amazonaws.com" } },
    }),
  ]);
});

describe("wrong calls", () => {
  test.each([
    [["explain", "wafs"], /'wafs' is invalid[\s\S]*It is not a log type. Did you mean "waf"\?/],
    [["explain", "vpc-flowlogs"], /Did you mean "vpc-flow-logs"\?/],
    [["explain"], /missing required argument 'id'/],
    [
      ["explain", "waf", "--to", "xray"],
      /"waf" cannot be delivered to xray: AWS's matrix allows cloudwatch-logs, s3, firehose/,
    ],
    [["explain", "waf", "--to", "sqs"], /Allowed choices are cloudwatch-logs, s3, firehose, xray/],
  ])("%j exits 2, with the reason on stderr alone", async (args, reason) => {
    const { code, out, err } = await logDelivery(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(reason);
  });
});

test("is coloured on a terminal, never when piped or when NO_COLOR is set", async () => {
  const onTerminal = await logDelivery(["explain", "waf"], { isTTY: true });
  const piped = await logDelivery(["explain", "waf"]);
  const noColor = await logDelivery(["explain", "waf"], { isTTY: true, env: { NO_COLOR: "1" } });
  expect(onTerminal.out).toContain(escape);
  expect(noColor.out).toBe(piped.out);
  expect(onTerminal.out.replace(/\u001b\[\d+m/g, "")).toBe(piped.out);
});

test("[A8] what goes on when a delivery is removed is switched off before that", async () => {
  const off = async (id: string, to: string) =>
    (await explained(id, "--to", to)).destinations[0]!.switchingOff;
  expect(await off("step-functions", "cloudwatch-logs")).toMatchObject({
    possible: true,
    removingKeepsLogging: true,
    says: [
      "enabled: false writes logging_configuration.level = OFF; grants, roles, log groups, buckets and streams stay.",
      "Left out, AWS keeps logging_configuration.level of aws_sfn_state_machine: removing the arguments, or the delivery that sets them, leaves it logging.",
      "Where another stack owns the source, it takes the change over before the delivery is removed here.",
      "Apply enabled: false before you remove the delivery.",
    ],
    sourceArguments: { logging_configuration: { level: "OFF" } },
  });
  expect(await off("iot-core", "cloudwatch-logs")).toMatchObject({
    possible: true,
    removingKeepsLogging: true,
  });
  expect(await off("waf", "s3")).toMatchObject({ removingKeepsLogging: false, sourceArguments: {} });
  expect(await off("lambda", "cloudwatch-logs")).toMatchObject({
    possible: false,
    removingKeepsLogging: true,
  });
  expect((await off("iot-fleetwise", "cloudwatch-logs")).command).toMatch(/logType=OFF$/);
});
