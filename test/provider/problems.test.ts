/** What is refused by the rules, a configuration for each kind; and what is let through. */
import { describeProblem, problemsOf } from "../../modules/provider/problems";

const refusals = (type: string, config: object): string[] =>
  problemsOf(type, config as Record<string, unknown>).map(
    (problem) => `${problem.refusedBy} ${problem.rule}: ${describeProblem(problem)}`,
  );

const group = "aws_cloudwatch_log_group";
const bucketArn = "arn:aws:s3:::org-log-archive";

test.each<[kind: string, type: string, config: object, refusal: string]>([
  [
    "oneOf",
    group,
    { name: "a", retention_in_days: 31 },
    "provider oneOf: retention_in_days: 31 is given, allowed is one of 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653",
  ],
  [
    "pattern",
    group,
    { name: "orders:audit" },
    'provider pattern: name: "orders:audit" is given, allowed is what matches ^[0-9A-Za-z_./#-]+$',
  ],
  [
    "length",
    "aws_s3_bucket",
    { bucket: "a".repeat(64) },
    `provider length: bucket: "${"a".repeat(64)}" is given, allowed is 0 to 63 characters`,
  ],
  [
    "range",
    "aws_kms_key",
    { deletion_window_in_days: 3 },
    "provider range: deletion_window_in_days: 3 is given, allowed is 7 to 30",
  ],
  [
    "items",
    "aws_cloudwatch_log_delivery",
    {
      delivery_source_name: "a",
      delivery_destination_arn: "arn:aws:logs:eu-west-1:111122223333:delivery-destination:d",
      record_fields: Array.from({ length: 129 }, (_, i) => `f${i}`),
    },
    "provider items: record_fields: 129 of them is given, allowed is 0 to 128 of them",
  ],
  [
    "form",
    "aws_flow_log",
    { vpc_id: "vpc-1", traffic_type: "ALL", log_destination: "org-log-archive" },
    'provider form: log_destination: "org-log-archive" is given, allowed is an ARN',
  ],
  [
    "conflictsWith",
    "aws_iam_role",
    { name: "a", name_prefix: "b", assume_role_policy: "{}" },
    "provider conflictsWith: name: name beside name_prefix is given, allowed is one of the two",
  ],
  [
    "requiredWith",
    "aws_lambda_function",
    { function_name: "a", role: "arn:aws:iam::111122223333:role/a", s3_bucket: "code" },
    "provider requiredWith: s3_bucket: s3_bucket alone is given, allowed is s3_bucket with s3_key",
  ],
  [
    "required",
    "aws_networkfirewall_logging_configuration",
    { firewall_arn: "arn:aws:network-firewall:eu-west-1:111122223333:firewall/a" },
    "provider required: logging_configuration: nothing is given, allowed is a value",
  ],
  [
    "exactlyOneOf, none",
    "aws_flow_log",
    { traffic_type: "ALL", log_destination: bucketArn },
    "provider exactlyOneOf: eni_id: none is given, allowed is exactly one of eni_id, regional_nat_gateway_id, subnet_id, transit_gateway_attachment_id, transit_gateway_id, vpc_id",
  ],
  [
    "exactlyOneOf, two",
    "aws_flow_log",
    { vpc_id: "vpc-1", subnet_id: "subnet-1", traffic_type: "ALL", log_destination: bucketArn },
    "provider exactlyOneOf: subnet_id: subnet_id, vpc_id is given, allowed is exactly one of eni_id, regional_nat_gateway_id, subnet_id, transit_gateway_attachment_id, transit_gateway_id, vpc_id",
  ],
  [
    "atLeastOneOf",
    "aws_sns_sms_preferences",
    {},
    "provider atLeastOneOf: default_sender_id: none is given, allowed is at least one of default_sender_id, default_sms_type, delivery_status_iam_role_arn, delivery_status_success_sampling_rate, monthly_spend_limit, usage_report_s3_bucket",
  ],
  [
    "what AWS's API refuses",
    "aws_osis_pipeline",
    {
      pipeline_name: "orders",
      min_units: 1,
      max_units: 1,
      pipeline_configuration_body: "version: 2",
      log_publishing_options: { cloudwatch_log_destination: { log_group: "/aws/osis/orders" } },
    },
    'api pattern: log_publishing_options.cloudwatch_log_destination.log_group: "/aws/osis/orders" is given, allowed is what matches ^\\/aws\\/vendedlogs\\/[\\.\\-_/#A-Za-z0-9]+$',
  ],
])("%s", (_, type, config, refusal) => {
  expect(refusals(type, config)).toContain(refusal);
});

test("all problems at once, with the places of blocks that are written as lists", () => {
  const config = {
    bucket: "archive",
    rule: [{ id: "a", status: "enabled" }, { status: "Enabled" }],
  };
  expect(problemsOf("aws_s3_bucket_lifecycle_configuration", config).map(describeProblem)).toEqual([
    'rule[0].status: "enabled" is given, allowed is one of Disabled, Enabled',
    "rule[1].id: nothing is given, allowed is a value",
  ]);
});

test("expressions are let through, and so is everything of types without rules", () => {
  expect(refusals(group, { name: "${var.name}", retention_in_days: "${local.days}" })).toEqual([]);
  expect(refusals("aws_flow_log", { vpc_id: "${aws_vpc.a.id}", subnet_id: "${var.subnet}" })).toEqual([]);
  expect(refusals("aws_dynamodb_table", { name: "?" })).toEqual([]);
});

test("a literal that only looks like an expression is judged", () => {
  expect(refusals(group, { name: "$${orders}" })).toHaveLength(1);
});

test("a block is judged the same as an object and as a list", () => {
  const block = { object_ownership: "Everybody" };
  for (const rule of [block, [block]])
    expect(refusals("aws_s3_bucket_ownership_controls", { bucket: "a", rule })).toHaveLength(1);
});

test("facts that nobody has seen in a source refuse nothing", () => {
  expect(refusals("aws_vpc", { ipv4_netmask_length: 12, ipv4_ipam_pool_id: "ipam-pool-1" })).toEqual([]);
});

test("values that the provider compares without regard to case are let through", () => {
  const broker = { broker_name: "a", engine_version: "5.18", host_instance_type: "mq.m5.large" };
  const user = { username: "admin", password: "a-long-password" };
  expect(refusals("aws_mq_broker", { ...broker, engine_type: "ActiveMQ", user })).toEqual([]);
  expect(refusals("aws_mq_broker", { ...broker, engine_type: "Kafka", user })).toHaveLength(1);
});
