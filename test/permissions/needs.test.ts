/** Needs of single resources and deliveries, where the embedded fleet has none of their kind. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rowOf } from "../../modules/catalog/table";
import { deliveryNeeds, type DeployedDelivery } from "../../modules/permissions/delivery-needs";
import type { Need } from "../../modules/permissions/need";
import { passRoleNeeds } from "../../modules/permissions/pass-role";
import { permissionsOfFile } from "../../modules/permissions/permissions-of-file";
import { stackContext } from "../../modules/permissions/resource-context";
import type { StackResource } from "../../modules/permissions/stack-resources";
import { terraformNeeds } from "../../modules/permissions/terraform-needs";

const place = { account: "111122223333", region: "us-east-1", partition: "aws" };

function needsOf(type: string, config: StackResource["config"], others: StackResource[] = []): Need[] {
  const resource = { type, name: "it", config };
  return terraformNeeds(resource, stackContext(place, [resource, ...others]))!;
}

const actionsOf = (needs: readonly Need[]) => needs.flatMap(({ actions }) => actions);

describe("tags", () => {
  test.each([
    ["aws_s3_bucket", { bucket: "b" }, "s3:PutBucketTagging"],
    ["aws_cloudwatch_log_group", { name: "g" }, "logs:TagResource"],
    ["aws_iam_role", { name: "r" }, "iam:TagRole"],
    ["aws_kms_key", {}, "kms:TagResource"],
    ["aws_cloudwatch_log_delivery_source", { name: "s" }, "logs:TagResource"],
  ])("%s needs tag actions only where tags are set", (type, config, action) => {
    expect(actionsOf(needsOf(type, config))).not.toContain(action);
    expect(actionsOf(needsOf(type, { ...config, tags: { team: "security" } }))).toContain(action);
  });

  test("tell a key that isn't there yet from others", () => {
    const manage = (config: StackResource["config"]) =>
      needsOf("aws_kms_key", config).find(({ sid }) => sid === "ManageKeys")!;
    expect(manage({}).condition).toBeUndefined();
    expect(manage({ tags: { logDelivery: "archive" } }).condition).toEqual({
      StringEquals: { "aws:ResourceTag/logDelivery": "archive" },
    });
    const create = needsOf("aws_kms_key", { tags: { logDelivery: "archive" } })[0]!;
    expect(create).toMatchObject({
      actions: ["kms:CreateKey", "kms:TagResource"],
      condition: { StringEquals: { "aws:RequestTag/logDelivery": "archive" } },
    });
  });
});

test("objects may be deleted only where the bucket is emptied on destroy", () => {
  expect(actionsOf(needsOf("aws_s3_bucket", { bucket: "b" }))).not.toContain("s3:DeleteObject");
  expect(needsOf("aws_s3_bucket", { bucket: "b", force_destroy: true })).toContainEqual({
    sid: "EmptyBuckets",
    actions: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
    resources: ["arn:aws:s3:::b/*"],
  });
});

test("a log group that is kept on destroy may not be deleted", () => {
  expect(actionsOf(needsOf("aws_cloudwatch_log_group", { name: "g", skip_destroy: true }))).not.toContain(
    "logs:DeleteLogGroup",
  );
});

test("a resource in another region is allowed there", () => {
  const [need] = needsOf("aws_cloudwatch_log_group", { name: "g", region: "eu-west-1" });
  expect(need!.resources).toEqual([
    "arn:aws:logs:eu-west-1:111122223333:log-group:g",
    "arn:aws:logs:eu-west-1:111122223333:log-group:g:*",
  ]);
});

test("a given key's policy is that key's", () => {
  const key_id = "arn:aws:kms:us-east-1:111122223333:key/1234";
  expect(needsOf("aws_kms_key_policy", { key_id })[0]!.resources).toEqual([key_id]);
  expect(needsOf("aws_kms_key_policy", { key_id: "1234" })[0]!.resources).toEqual([key_id]);
});

test("a stream's customer managed key may be granted to Firehose", () => {
  const key = "arn:aws:kms:us-east-1:111122223333:key/1234";
  const needs = needsOf("aws_kinesis_firehose_delivery_stream", {
    name: "siem",
    server_side_encryption: { enabled: true, key_arn: key },
  });
  expect(needs).toContainEqual({
    sid: "UseStreamKeys",
    actions: ["kms:CreateGrant"],
    resources: [key],
    condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
  });
});

test("an unknown type has unknown needs", () => {
  const resource = { type: "aws_unheard_of", name: "it", config: {} };
  expect(terraformNeeds(resource, stackContext(place, [resource]))).toBeUndefined();
});

describe("passing roles", () => {
  const role: StackResource = {
    type: "aws_iam_role",
    name: "made",
    config: {
      assume_role_policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: { Service: "firehose.amazonaws.com" }, Action: "sts:AssumeRole" },
        ],
      }),
    },
  };
  const passed = (config: StackResource["config"]) =>
    passRoleNeeds({ type: "aws_flow_log", name: "it", config }, stackContext(place, [role]), [
      "vpc-flow-logs.amazonaws.com",
    ]);

  test("one that is made goes to the service that it trusts", () => {
    expect(passed({ nested: [{ role_arn: "${aws_iam_role.made.arn}" }] })).toEqual([
      {
        sid: "PassRolesToFirehose",
        actions: ["iam:PassRole"],
        resources: ["arn:aws:iam::111122223333:role/terraform-*"],
        condition: { StringEquals: { "iam:PassedToService": "firehose.amazonaws.com" } },
      },
    ]);
  });

  test("one that is given goes to the services that the catalog names, and to log delivery", () => {
    expect(passed({ iam_role_arn: "arn:aws:iam::111122223333:role/logs/Flow" })).toEqual([
      {
        sid: "PassRoles",
        actions: ["iam:PassRole"],
        resources: ["arn:aws:iam::111122223333:role/logs/Flow"],
        condition: {
          StringEquals: {
            "iam:PassedToService": ["delivery.logs.amazonaws.com", "vpc-flow-logs.amazonaws.com"],
          },
        },
      },
    ]);
  });

  test("one of another account is not passed from here, nor is one that is only waited for", () => {
    expect(passed({ deliver_cross_account_role: "arn:aws:iam::999988887777:role/x" })).toEqual([]);
    expect(passed({ depends_on: ["aws_iam_role.made"] })).toEqual([]);
  });
});

describe("deliveries", () => {
  const row = rowOf("ses-mail-manager-logs");
  const delivery = (changes: Partial<DeployedDelivery>): DeployedDelivery => ({
    row,
    source: place,
    values: {},
    targets: [
      { type: "firehose", account: place.account, region: place.region, deliveryStreamArn: "arn:stream" },
    ],
    cellOf: () => row.destinations.firehose,
    switched: false,
    ...changes,
  });

  test("service-level access is on the source itself, whatever kind it is", () => {
    const sourceArn = "arn:aws:ses:us-east-1:111122223333:mailmanager-rule-set/rs-1";
    const level = deliveryNeeds(delivery({ sourceArn })).find(({ sid }) => sid.startsWith("ServiceLevel"));
    expect(level).toEqual({
      sid: "ServiceLevelAccessForLogDelivery",
      actions: ["ses:AllowVendedLogDeliveryForResource"],
      resources: [sourceArn],
    });
  });

  test("service-level access that AWS authorizes on no resource is on *", () => {
    const alb = rowOf("alb-access-logs");
    const needs = deliveryNeeds(delivery({ row: alb, sourceArn: alb.source.exampleArn }));
    expect(needs.find(({ sid }) => sid.startsWith("ServiceLevel"))!.resources).toEqual(["*"]);
  });

  test("[D8] the account of a stream that gets logs of another may do what AWS asks of it", () => {
    const deliveryStreamArn = "arn:aws:firehose:us-east-1:111122223333:deliverystream/siem";
    const needsOfTarget = (destination_resource_arn: string): Need[] =>
      needsOf("aws_cloudwatch_log_delivery_destination", {
        name: "d",
        delivery_destination_configuration: [{ destination_resource_arn }],
      });
    expect(needsOfTarget(deliveryStreamArn)).toEqual(
      expect.arrayContaining([
        {
          sid: "AllowUpdatesToResourcePolicyFH",
          actions: ["firehose:TagDeliveryStream"],
          resources: [deliveryStreamArn],
        },
        {
          sid: "CreateServiceLinkedRole",
          actions: ["iam:CreateServiceLinkedRole"],
          resources: [
            "arn:aws:iam::111122223333:role/aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery",
          ],
          condition: { StringEquals: { "iam:AWSServiceName": "delivery.logs.amazonaws.com" } },
        },
      ]),
    );
    expect(actionsOf(needsOfTarget("arn:aws:s3:::archive"))).not.toContain("iam:CreateServiceLinkedRole");
  });

  test("[D8] a fleet's archive account, whose stream gets a workload's logs", () => {
    const directory = mkdtempSync(join(tmpdir(), "log-delivery-permissions-"));
    const file = join(directory, "fleet.yaml");
    writeFileSync(
      file,
      `accounts:
  archive: { id: "999988887777" }
  workload: { id: "111122223333" }
destinations:
  siem: { type: firehose, account: archive, region: us-east-1, deliveryStreamName: siem, create: false }
deliveries:
  - { logType: bedrock-knowledge-base, account: workload, region: us-east-1, source: "arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1", to: [siem] }
`,
    );
    const [archive] = permissionsOfFile(file, { account: "archive" });
    const actions = archive!.policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
    expect(actions).toEqual(
      expect.arrayContaining(["firehose:TagDeliveryStream", "iam:CreateServiceLinkedRole"]),
    );
  });

  test("a stream of another account is left to that account", () => {
    const [target] = delivery({}).targets;
    const needs = deliveryNeeds(delivery({ targets: [{ ...target!, account: "999988887777" }] }));
    expect(needs.map(({ sid }) => sid)).toEqual(["ServiceLevelAccessForLogDelivery"]);
  });

  test("traces need what AWS asks of their deployer, whoever owns the policy [D6]", () => {
    const needs = deliveryNeeds(
      delivery({ targets: [{ type: "xray", account: place.account, region: place.region }] }),
    );
    expect(actionsOf(needs)).toEqual(
      expect.arrayContaining([
        "xray:GetTraceSegmentDestination",
        "xray:ListResourcePolicies",
        "xray:PutResourcePolicy",
      ]),
    );
  });

  test("a service that its owner switches on is left to its owner", () => {
    const msk = rowOf("msk-broker");
    const prepared = delivery({ row: msk, cellOf: () => msk.destinations.firehose });
    expect(deliveryNeeds(prepared)).toEqual([]);
    expect(actionsOf(deliveryNeeds({ ...prepared, switched: true }))).toContain("kafka:UpdateMonitoring");
  });

  test("a source that isn't known is any of its kind", () => {
    const flow = rowOf("vpc-flow-logs");
    const base = { row: flow, cellOf: () => flow.destinations.firehose, switched: true };
    const creating = (needs: Need[]) =>
      needs.find(({ actions }) => actions.includes("ec2:CreateFlowLogs"))!.resources;
    expect(creating(deliveryNeeds(delivery(base)))).toContain("arn:aws:ec2:us-east-1:111122223333:subnet/*");
    expect(creating(deliveryNeeds(delivery({ ...base, values: { SubnetId: "subnet-1" } })))).toEqual([
      "arn:aws:ec2:us-east-1:111122223333:subnet/subnet-1",
      "arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/*",
    ]);
  });

  test("tagged switches need their tag actions", () => {
    const flow = rowOf("vpc-flow-logs");
    const base = delivery({ row: flow, cellOf: () => flow.destinations.firehose, switched: true });
    expect(actionsOf(deliveryNeeds(base))).not.toContain("ec2:CreateTags");
    expect(actionsOf(deliveryNeeds({ ...base, tagged: true }))).toContain("ec2:CreateTags");
  });
});
