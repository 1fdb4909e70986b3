/** Arguments on the user's own constructs. */
import { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import type { TerraformStack } from "cdktf";
import { BucketDestination, LogDelivery, LogGroupDestination } from "../../modules";
import { terraformArguments } from "../../modules/delivery/source-arguments";
import { ACCOUNT, mskCluster, problemsOf, stackIn } from "../stacks";
import { synthesize } from "../synthesized";

function bucketIn(stack: TerraformStack): BucketDestination {
  return new BucketDestination(stack, "Archive", { bucketName: "org-log-archive", prefix: "audit" });
}

test("are set on the construct, which waits for the bucket's policy (aws/aws-cdk#18985, cloudposse/terraform-aws-cloudtrail-s3-bucket#91)", () => {
  const stack = stackIn();
  const source = mskCluster(stack);
  const delivery = new LogDelivery(stack, "Logs", {
    logType: "msk-broker",
    source,
    destinations: [bucketIn(stack)],
  });
  const synthesized = synthesize(stack);
  const [block] = synthesized.of("aws_msk_cluster");
  // Blocks of unused destinations are left out (hashicorp/terraform-provider-aws#22920).
  expect(block!.config.logging_info).toEqual({
    broker_logs: { s3: { enabled: true, bucket: "org-log-archive", prefix: "audit" } },
  });
  expect(synthesized.before(block!)).toContain(synthesized.of("aws_s3_bucket_policy")[0]!.address);
  expect(delivery.attributes).toEqual({});
});

test("are returned, in both spellings and with what to wait for, where the source belongs to somebody else", () => {
  const stack = stackIn();
  const destination = bucketIn(stack);
  const delivery = new LogDelivery(stack, "Logs", { logType: "msk-broker", destinations: [destination] });
  const s3 = { enabled: true, bucket: "org-log-archive", prefix: "audit" };
  expect(delivery.attributes).toEqual({ loggingInfo: { brokerLogs: { s3 } } });
  expect(delivery.terraformAttributes).toEqual({ logging_info: { broker_logs: { s3 } } });
  expect(delivery.dependencies.length).toBeGreaterThan(0);
  const policy = synthesize(stack).of("aws_s3_bucket_policy")[0]!.config.policy as string;
  expect(policy).toContain(`AWSLogs/${ACCOUNT}/*`);
});

test("that the user set already are refused, not overwritten", () => {
  const stack = stackIn();
  const source = mskCluster(stack);
  source.putLoggingInfo({ brokerLogs: { cloudwatchLogs: { enabled: true, logGroup: "mine" } } });
  expect(
    problemsOf(
      () =>
        new LogDelivery(stack, "Logs", { logType: "msk-broker", source, destinations: [bucketIn(stack)] }),
    ),
  ).toEqual([expect.stringMatching(/"workload\/Orders" sets loggingInfo itself.*LogDelivery\.attributes/)]);
});

test("Step Functions takes the log group's ARN with :* (hashicorp/terraform-provider-aws#22957), and waits for its policy", () => {
  const stack = stackIn();
  const source = new SfnStateMachine(stack, "Orders", {
    name: "orders",
    roleArn: `arn:aws:iam::${ACCOUNT}:role/orders`,
    definition: "{}",
  });
  const destination = new LogGroupDestination(stack, "Group", {
    logGroupName: "/aws/vendedlogs/states/orders",
  });
  new LogDelivery(stack, "Logs", {
    logType: "step-functions",
    source,
    destinations: [destination],
    options: { roleName: "orders" },
  });
  const synthesized = synthesize(stack);
  const [block] = synthesized.of("aws_sfn_state_machine");
  expect(block!.config.logging_configuration).toMatchObject({
    log_destination: `${destination.logGroupArn}:*`,
  });
  for (const type of [
    "aws_cloudwatch_log_resource_policy",
    "aws_cloudwatch_log_group",
    "aws_iam_role_policy",
  ])
    expect([type, synthesized.before(block!).has(synthesized.of(type)[0]!.address)]).toEqual([type, true]);
  // The state machine's role, not the deployer, sets up the delivery (aws/aws-cdk#26432).
  expect(synthesized.of("aws_iam_role_policy")[0]!.config.policy).toContain("logs:CreateLogDelivery");
});

test("Terraform's spelling", () => {
  expect(
    terraformArguments({
      loggingInfo: { brokerLogs: [{ logGroup: "x", unset: undefined }] },
      defaultArguments: { "--enable-continuous-cloudwatch-log": "true" },
    }),
  ).toEqual({
    logging_info: { broker_logs: [{ log_group: "x" }] },
    default_arguments: { "--enable-continuous-cloudwatch-log": "true" },
  });
});
