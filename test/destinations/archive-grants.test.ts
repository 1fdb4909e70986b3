/** Who may do what by the grants of copies and notifications: the right one, and the wrong ones. */
import { Testing } from "cdktf";
import { BucketDestination, type BucketDestinationProps } from "../../modules";
import {
  assumeRole,
  mayIdentity,
  mayService,
  S3_ENCRYPTION_CONTEXT,
  type AnyPolicy,
  type RequestContext,
} from "../iam";
import { ACCOUNT, ARCHIVE_ACCOUNT, stackIn } from "../stacks";
import { synthesize, type Synthesized } from "../synthesized";

const OTHER = "444455556666";
const SOURCE_REGION = "us-east-1";
const TARGET_REGION = "eu-west-1";
const SOURCE = "arn:aws:s3:::org-archive";
const TARGET = "arn:aws:s3:::org-copy";
const ROLE = `arn:aws:iam::${ACCOUNT}:role/log-delivery-replication-org-archive`;
const targetKey = `arn:aws:kms:${TARGET_REGION}:${ARCHIVE_ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const sourceKey = `arn:aws:kms:${SOURCE_REGION}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

interface Setting {
  readonly here: Synthesized;
  readonly there: Synthesized;
  readonly copy: BucketDestination;
}

/** A bucket of one account that is copied to one of another account, both under keys of their accounts. */
function setting(props: Partial<BucketDestinationProps> = {}): Setting {
  const app = Testing.app();
  const backup = stackIn({ app, id: "backup", account: ARCHIVE_ACCOUNT, region: TARGET_REGION });
  const workload = stackIn({ app, region: SOURCE_REGION });
  const copy = new BucketDestination(backup, "Copy", {
    bucketName: "org-copy",
    encryption: { kmsKeyArn: targetKey },
    objectLock: props.objectLock,
  });
  new BucketDestination(workload, "Archive", {
    bucketName: "org-archive",
    encryption: { kmsKeyArn: sourceKey },
    replicateTo: copy,
    ...props,
  });
  return { here: synthesize(workload), there: synthesize(backup), copy };
}

function policyIn(stack: Synthesized, type: string, argument = "policy"): string {
  return String(stack.of(type)[0]!.config[argument]);
}

const open: AnyPolicy = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
};

describe("the role's trust", () => {
  const trust = policyIn(setting().here, "aws_iam_role", "assume_role_policy");
  const asked = (context: RequestContext, principal = "s3.amazonaws.com") =>
    mayService({ policy: trust, ...assumeRole(principal, ACCOUNT, context) });
  const right = { "aws:SourceAccount": ACCOUNT, "aws:SourceArn": SOURCE };

  test("lets S3 in for this bucket, and where it doesn't say for which", async () => {
    expect(await asked(right)).toBe(true);
    expect(await asked({})).toBe(true);
  });

  test.each<{ what: string; context?: RequestContext; principal?: string }>([
    { what: "another account", context: { "aws:SourceAccount": OTHER } },
    { what: "another bucket", context: { "aws:SourceArn": "arn:aws:s3:::org-archive-2" } },
    { what: "another service", principal: "logging.s3.amazonaws.com" },
    { what: "batch operations", principal: "batchoperations.s3.amazonaws.com" },
  ])("not $what", async ({ context, principal }) => {
    expect(await asked({ ...right, ...context }, principal)).toBe(false);
  });
});

describe("the role", () => {
  const locked = setting({ objectLock: { mode: "GOVERNANCE", days: 1 } });
  const policies = [policyIn(locked.here, "aws_iam_role_policy")];
  const may = (action: string, resource: string, context: RequestContext = {}, of = policies) =>
    mayIdentity({
      principal: ROLE,
      owner: resource.split(":")[4] || ACCOUNT,
      policies: of,
      action,
      resource,
      context,
      // The owner of the second bucket and the keys lets everything pass: what is left is the role's own policy.
      resourcePolicy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: "*", Resource: "*" },
        ],
      },
    });
  const sameOwner = (action: string, resource: string, of = policies) =>
    mayIdentity({ principal: ROLE, owner: ACCOUNT, policies: of, action, resource, context: {} });
  const via = (region: string, bucket: string) => ({
    "kms:ViaService": `s3.${region}.amazonaws.com`,
    [S3_ENCRYPTION_CONTEXT]: bucket,
  });

  test.each([
    ["s3:GetReplicationConfiguration", SOURCE],
    ["s3:ListBucket", SOURCE],
    ["s3:GetObjectVersionForReplication", `${SOURCE}/AWSLogs/x`],
    ["s3:GetObjectVersionAcl", `${SOURCE}/AWSLogs/x`],
    ["s3:GetObjectVersionTagging", `${SOURCE}/AWSLogs/x`],
    ["s3:GetObjectRetention", `${SOURCE}/AWSLogs/x`],
    ["s3:GetObjectLegalHold", `${SOURCE}/AWSLogs/x`],
    ["s3:ReplicateObject", `${TARGET}/AWSLogs/x`],
    ["s3:ReplicateTags", `${TARGET}/AWSLogs/x`],
    ["s3:ObjectOwnerOverrideToBucketOwner", `${TARGET}/AWSLogs/x`],
  ])("may %s %s", async (action, resource) => {
    expect(await sameOwner(action, resource)).toBe(true);
  });

  test.each([
    ["s3:ReplicateDelete", `${TARGET}/AWSLogs/x`],
    ["s3:DeleteObject", `${TARGET}/AWSLogs/x`],
    ["s3:DeleteObjectVersion", `${SOURCE}/AWSLogs/x`],
    ["s3:PutObject", `${TARGET}/AWSLogs/x`],
    ["s3:PutObjectRetention", `${TARGET}/AWSLogs/x`],
    ["s3:BypassGovernanceRetention", `${SOURCE}/AWSLogs/x`],
    ["s3:GetObject", `${TARGET}/AWSLogs/x`],
    ["s3:ReplicateObject", `${SOURCE}/AWSLogs/x`],
    ["s3:ReplicateObject", "arn:aws:s3:::org-copy-2/AWSLogs/x"],
    ["s3:GetObjectVersionForReplication", `${TARGET}/AWSLogs/x`],
    ["s3:PutBucketPolicy", TARGET],
  ])("may not %s %s", async (action, resource) => {
    expect(await sameOwner(action, resource)).toBe(false);
  });

  test("reads no locks where there are none, and hands nothing over in its own account", async () => {
    const stack = stackIn();
    const copy = new BucketDestination(stack, "Copy", { bucketName: "org-copy" });
    new BucketDestination(stack, "Archive", { bucketName: "org-archive", replicateTo: copy });
    const plain = [policyIn(synthesize(stack), "aws_iam_role_policy")];
    expect(await sameOwner("s3:ReplicateObject", `${TARGET}/x`, plain)).toBe(true);
    expect(await sameOwner("s3:GetObjectRetention", `${SOURCE}/x`, plain)).toBe(false);
    expect(await sameOwner("s3:ObjectOwnerOverrideToBucketOwner", `${TARGET}/x`, plain)).toBe(false);
  });

  test.each([
    ["kms:Decrypt", sourceKey, via(SOURCE_REGION, SOURCE), true],
    ["kms:Decrypt", sourceKey, via(SOURCE_REGION, `${SOURCE}/AWSLogs/x`), true],
    ["kms:Encrypt", targetKey, via(TARGET_REGION, TARGET), true],
    ["kms:GenerateDataKey", targetKey, via(TARGET_REGION, `${TARGET}/x`), true],
    ["kms:Decrypt", targetKey, via(TARGET_REGION, TARGET), false],
    ["kms:Encrypt", sourceKey, via(SOURCE_REGION, SOURCE), false],
    ["kms:Decrypt", sourceKey, via(TARGET_REGION, SOURCE), false],
    ["kms:Decrypt", sourceKey, via(SOURCE_REGION, "arn:aws:s3:::org-archive-2/x"), false],
    ["kms:Decrypt", sourceKey, { [S3_ENCRYPTION_CONTEXT]: SOURCE }, false],
    ["kms:Decrypt", sourceKey, { "kms:ViaService": `s3.${SOURCE_REGION}.amazonaws.com` }, false],
    ["kms:Encrypt", targetKey.replace(/1234abcd-/, "9999abcd-"), via(TARGET_REGION, TARGET), false],
    ["kms:ScheduleKeyDeletion", targetKey, {}, false],
  ])("%s with %s, %j: %s", async (action, resource, context, expected) => {
    expect(await may(action, resource, context)).toBe(expected);
  });
});

describe("the second bucket's policy", () => {
  const { there } = setting();
  const policy = policyIn(there, "aws_s3_bucket_policy");
  const may = (principal: string, action: string, resource: string, secure = "true") =>
    mayIdentity({
      principal,
      owner: ARCHIVE_ACCOUNT,
      policies: [open],
      resourcePolicy: policy,
      action,
      resource,
      context: { "aws:SecureTransport": secure, "aws:PrincipalArn": principal },
    });

  test.each(["s3:ReplicateObject", "s3:ReplicateTags", "s3:ObjectOwnerOverrideToBucketOwner"])(
    "lets the role %s",
    async (action) => {
      expect(await may(ROLE, action, `${TARGET}/AWSLogs/x`)).toBe(true);
    },
  );

  test.each([
    [
      "another role of that account",
      `arn:aws:iam::${ACCOUNT}:role/admin`,
      "s3:ReplicateObject",
      `${TARGET}/x`,
    ],
    [
      "a role of that name in another account",
      ROLE.replace(ACCOUNT, OTHER),
      "s3:ReplicateObject",
      `${TARGET}/x`,
    ],
    ["a role whose name begins so", `${ROLE}-2`, "s3:ReplicateObject", `${TARGET}/x`],
    ["the role with deletions", ROLE, "s3:ReplicateDelete", `${TARGET}/x`],
    ["the role that puts", ROLE, "s3:PutObject", `${TARGET}/x`],
    ["the role that deletes", ROLE, "s3:DeleteObject", `${TARGET}/x`],
    ["the role that reads", ROLE, "s3:GetObject", `${TARGET}/x`],
    ["the role at the policy", ROLE, "s3:PutBucketPolicy", TARGET],
  ])("refuses %s", async (_, principal, action, resource) => {
    expect(await may(principal, action, resource)).toBe(false);
  });

  test("refuses the role without TLS", async () => {
    expect(await may(ROLE, "s3:ReplicateObject", `${TARGET}/x`, "false")).toBe(false);
  });
});

describe("the keys' policies", () => {
  const target = { Version: "2012-10-17", Statement: setting().copy.keyStatements };
  const ask = (
    policy: AnyPolicy,
    key: string,
    action: string,
    principal: string,
    region: string,
  ): Promise<boolean> =>
    mayIdentity({
      principal,
      owner: key.split(":")[4],
      policies: [open],
      resourcePolicy: policy,
      action,
      resource: key,
      context: { "kms:ViaService": `s3.${region}.amazonaws.com`, "aws:PrincipalArn": principal },
    });

  test.each([
    ["kms:Encrypt", ROLE, TARGET_REGION, true],
    ["kms:GenerateDataKey", ROLE, TARGET_REGION, true],
    ["kms:Decrypt", ROLE, TARGET_REGION, false],
    ["kms:PutKeyPolicy", ROLE, TARGET_REGION, false],
    ["kms:Encrypt", ROLE, SOURCE_REGION, false],
    ["kms:Encrypt", `arn:aws:iam::${ACCOUNT}:role/admin`, TARGET_REGION, false],
    ["kms:Encrypt", ROLE.replace(ACCOUNT, OTHER), TARGET_REGION, false],
  ])("of the copies: %s by %s in %s: %s", async (action, principal, region, expected) => {
    expect(await ask(target, targetKey, action, principal, region)).toBe(expected);
  });

  test("of the first bucket, where it is made, lets the role decrypt", () => {
    const { here } = setting({ encryption: "customer-managed" });
    const policy = JSON.parse(policyIn(here, "aws_kms_key")) as { Statement: { Sid: string }[] };
    expect(policy.Statement).toContainEqual({
      Sid: "Allow replication to decrypt with the key",
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
      Action: "kms:Decrypt",
      Resource: "*",
      Condition: {
        ArnEquals: { "aws:PrincipalArn": ROLE },
        StringEquals: { "kms:ViaService": `s3.${SOURCE_REGION}.amazonaws.com` },
      },
    });
  });
});

describe("the queue's policy", () => {
  const stack = stackIn();
  new BucketDestination(stack, "Archive", {
    bucketName: "org-archive",
    notifications: { queueName: "siem" },
  });
  const policy = policyIn(synthesize(stack), "aws_sqs_queue");
  const queue = `arn:aws:sqs:us-east-1:${ACCOUNT}:siem`;
  const right = { "aws:SourceAccount": ACCOUNT, "aws:SourceArn": SOURCE, "aws:SecureTransport": "true" };
  const may = (context: RequestContext, principal = "s3.amazonaws.com", action = "sqs:SendMessage") =>
    mayService({ policy, principal, action, resource: queue, context });

  test("lets S3 send for the bucket", async () => {
    expect(await may(right)).toBe(true);
  });

  const tls = { "aws:SecureTransport": "true" };
  test.each<{ what: string; context?: RequestContext; principal?: string; action?: string }>([
    { what: "another bucket", context: { ...right, "aws:SourceArn": "arn:aws:s3:::org-archive-2" } },
    { what: "the bucket in another's hands", context: { ...right, "aws:SourceAccount": OTHER } },
    { what: "S3 without a bucket", context: { ...tls, "aws:SourceAccount": ACCOUNT } },
    { what: "S3 without an account", context: { ...tls, "aws:SourceArn": SOURCE } },
    { what: "S3 without TLS", context: { ...right, "aws:SecureTransport": "false" } },
    { what: "another service", principal: "sns.amazonaws.com" },
    { what: "log delivery", principal: "delivery.logs.amazonaws.com" },
    { what: "S3 that reads", action: "sqs:ReceiveMessage" },
    { what: "S3 that empties", action: "sqs:PurgeQueue" },
  ])("refuses $what", async ({ context = right, principal, action }) => {
    expect(await may(context, principal, action)).toBe(false);
  });

  test("refuses whoever reads without TLS, and leaves who may read to IAM", async () => {
    const read = (secure: string): Promise<boolean> =>
      mayIdentity({
        principal: `arn:aws:iam::${ACCOUNT}:role/collector`,
        policies: [open],
        resourcePolicy: policy,
        action: "sqs:ReceiveMessage",
        resource: queue,
        context: { "aws:SecureTransport": secure },
      });
    expect(await read("true")).toBe(true);
    expect(await read("false")).toBe(false);
  });
});
