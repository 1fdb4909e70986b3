/** Buckets: what is created, what is refused, and the one policy. */
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import type { TerraformStack } from "cdktf";
import { Testing } from "cdktf";
import { BucketDestination, LogDelivery, type BucketDestinationProps } from "../../modules";
import { askBucket, mayIdentity, mayService, putObject, useKey, US } from "../iam";
import {
  ACCOUNT,
  ARCHIVE_ACCOUNT,
  problemsOf,
  stackIn,
  stackWithoutEnvironment,
  validationOf,
} from "../stacks";
import { applied, emptyParts, synthesize, type Synthesized } from "../synthesized";

const grant = { logType: "vpc-flow-logs", sourceAccount: ACCOUNT, sourceRegion: "us-east-1" } as const;

function created(props: Partial<BucketDestinationProps> = {}): {
  bucket: BucketDestination;
  synthesized: () => Synthesized;
} {
  const stack = stackIn();
  const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-log-archive", ...props });
  return { bucket, synthesized: () => synthesize(stack) };
}

function one(stack: Synthesized, type: string): Readonly<Record<string, unknown>> {
  const blocks = stack.of(type);
  expect([type, blocks.length]).toEqual([type, 1]);
  return blocks[0]!.config;
}

describe("a created bucket", () => {
  test("blocks public access, disables ACLs, is encrypted and versioned, and aborts stale uploads", () => {
    const stack = created().synthesized();
    expect(one(stack, "aws_s3_bucket")).toEqual({ bucket: "org-log-archive" });
    expect(one(stack, "aws_s3_bucket_public_access_block")).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(one(stack, "aws_s3_bucket_ownership_controls")).toMatchObject({
      rule: { object_ownership: "BucketOwnerEnforced" },
    });
    expect(one(stack, "aws_s3_bucket_server_side_encryption_configuration")).toMatchObject({
      rule: [
        {
          apply_server_side_encryption_by_default: { sse_algorithm: "AES256" },
          blocked_encryption_types: ["SSE-C"],
        },
      ],
    });
    expect(one(stack, "aws_s3_bucket_versioning")).toMatchObject({
      versioning_configuration: { status: "Enabled" },
    });
    const [rule] = one(stack, "aws_s3_bucket_lifecycle_configuration").rule as Record<string, unknown>[];
    expect(rule).toMatchObject({
      status: "Enabled",
      abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
    });
    expect(rule).not.toHaveProperty("expiration");
    for (const block of stack.blocks)
      expect([block.address, emptyParts(block.config)]).toEqual([block.address, []]);
  });

  test("refuses requests without TLS even before anything is delivered to it", async () => {
    const stack = created().synthesized();
    const policy = one(stack, "aws_s3_bucket_policy").policy as string;
    const read = (secure: string): Promise<boolean> =>
      mayIdentity({
        principal: `arn:aws:iam::${ACCOUNT}:role/reader`,
        owner: ACCOUNT,
        action: "s3:GetObject",
        resource: "arn:aws:s3:::org-log-archive/x",
        context: { "aws:SecureTransport": secure },
        policies: [
          { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] },
        ],
        resourcePolicy: policy,
      });
    expect(await read("true")).toBe(true);
    expect(await read("false")).toBe(false);
  });

  test("[H3] changes one setting at a time: S3 refuses parallel ones (aws/aws-cdk#18985)", () => {
    const { bucket, synthesized } = created({ accessControlList: true });
    bucket.grantDelivery({ ...grant, logType: "ec2-spot-data-feed" });
    const stack = synthesized();
    const chain = [
      "public_access_block",
      "ownership_controls",
      "server_side_encryption_configuration",
      "versioning",
      "policy",
      "acl",
      "lifecycle_configuration",
    ].map((setting) => stack.of(`aws_s3_bucket_${setting}`)[0]!);
    expect(stack.blocks.filter(({ type }) => type.startsWith("aws_s3_bucket_"))).toHaveLength(chain.length);
    chain.slice(1).forEach((setting, index) => {
      expect(setting.config.depends_on).toEqual([chain[index]!.address]);
    });
  });

  test("takes lifecycle rules, and no versioning when it isn't wanted", () => {
    const stack = created({
      versioned: false,
      lifecycle: {
        expirationDays: 400,
        noncurrentVersionExpirationDays: 30,
        transitions: [{ days: 90, storageClass: "GLACIER_IR" }],
      },
    }).synthesized();
    expect(stack.of("aws_s3_bucket_versioning")).toEqual([]);
    expect(one(stack, "aws_s3_bucket_lifecycle_configuration").rule).toMatchObject([
      {
        expiration: [{ days: 400 }],
        noncurrent_version_expiration: [{ noncurrent_days: 30 }],
        transition: [{ days: 90, storage_class: "GLACIER_IR" }],
      },
    ]);
  });

  test("is adopted, with all its settings, by import blocks", () => {
    const stack = created({ adopt: true }).synthesized();
    const imports = stack.json.import as { to: string; id: string }[];
    expect(imports.map((i) => i.to.split(".")[0])).toEqual(
      expect.arrayContaining([
        "aws_s3_bucket",
        "aws_s3_bucket_public_access_block",
        "aws_s3_bucket_ownership_controls",
        "aws_s3_bucket_server_side_encryption_configuration",
        "aws_s3_bucket_versioning",
        "aws_s3_bucket_lifecycle_configuration",
      ]),
    );
    expect(new Set(imports.map((i) => i.id))).toEqual(new Set(["org-log-archive"]));
  });
});

describe("encryption", () => {
  test("customer-managed creates a rotating key that the delivery may use, with a bucket key", async () => {
    const { bucket, synthesized } = created({ encryption: "customer-managed" });
    bucket.grantDelivery(grant);
    const stack = synthesized();
    const key = one(stack, "aws_kms_key");
    expect(key.enable_key_rotation).toBe(true);
    const [rule] = one(stack, "aws_s3_bucket_server_side_encryption_configuration").rule as Record<
      string,
      unknown
    >[];
    expect(rule).toEqual({
      apply_server_side_encryption_by_default: {
        sse_algorithm: "aws:kms",
        kms_master_key_id: `\${${stack.of("aws_kms_key")[0]!.address}.arn}`,
      },
      blocked_encryption_types: ["SSE-C"],
      bucket_key_enabled: true,
    });
    const policy = key.policy as string;
    expect(await mayService({ policy, ...useKey(US, "v1") })).toBe(true);
    expect(await mayService({ policy, ...useKey({ ...US, account: "444455556666" }, "v1") })).toBe(false);
    expect(policy).toContain(`arn:aws:iam::${ACCOUNT}:root`);
  });

  test("a key of the user's own is named by its ARN, and its policy's statement is offered", async () => {
    const kmsKeyArn = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    const { bucket, synthesized } = created({ encryption: { kmsKeyArn } });
    bucket.grantDelivery(grant);
    const stack = synthesized();
    expect(stack.of("aws_kms_key")).toEqual([]);
    expect(JSON.stringify(one(stack, "aws_s3_bucket_server_side_encryption_configuration"))).toContain(
      kmsKeyArn,
    );
    const policy = { Version: "2012-10-17", Statement: bucket.keyStatements };
    expect(await mayService({ policy, ...useKey(US, "v1") })).toBe(true);
  });

  test.each(["alias/aws/s3", `arn:aws:kms:us-east-1:${ACCOUNT}:alias/aws/s3`, "alias/aws/logs"])(
    "%s, an AWS managed key, is refused: logs would be unreadable",
    (kmsKeyArn) => {
      expect(problemsOf(() => created({ encryption: { kmsKeyArn } }))).toEqual([
        expect.stringMatching(/AWS managed key.*unreadable.*customer managed key/),
      ]);
    },
  );

  test.each([
    "1234abcd-12ab-34cd-56ef-1234567890ab",
    "alias/logs",
    `arn:aws:kms:us-east-1:${ACCOUNT}:alias/logs`,
    `arn:aws:s3:::key/x`,
  ])("%s is refused: AWS needs the key's full ARN", (kmsKeyArn) => {
    expect(problemsOf(() => created({ encryption: { kmsKeyArn } }))).toEqual([
      expect.stringMatching(/not the ARN of a KMS key.*full ARN/),
    ]);
  });

  test("fromExisting refuses them too", () => {
    const make = (): unknown =>
      BucketDestination.fromExisting(stackIn(), "B", {
        bucketName: "logs",
        encryption: { kmsKeyArn: "alias/aws/s3" },
      });
    expect(problemsOf(make)).toEqual([expect.stringContaining("AWS managed key")]);
  });
});

describe("names and prefixes", () => {
  test.each(["Upper", "ab", "a".repeat(64), "has_underscore", "dot..dot", "-begin", "end-"])(
    "%s is refused",
    (name) => {
      expect(problemsOf(() => created({ bucketName: name }))).toEqual([
        expect.stringContaining("is not a bucket name"),
      ]);
    },
  );

  test.each(["AWSLogs", "audit/AWSLogs", "AWSLogs/x"])(
    "prefix %s is refused: AWS adds it itself",
    (prefix) => {
      expect(problemsOf(() => created({ prefix }))).toEqual([expect.stringContaining("contains AWSLogs")]);
    },
  );

  test.each(["/audit", "a//b", "a*", "a?b"])(
    "prefix %s is refused: it can't be granted exactly",
    (prefix) => {
      expect(problemsOf(() => created({ prefix }))).toEqual([expect.stringContaining("wildcards")]);
    },
  );

  test("everything that is wrong is said at once", () => {
    expect(
      problemsOf(() => created({ bucketName: "A", prefix: "AWSLogs", encryption: { kmsKeyArn: "x" } })),
    ).toHaveLength(3);
  });

  test("a prefix and its ARN", () => {
    expect(created({ prefix: "audit/" }).bucket.arnWithPrefix).toBe("arn:aws:s3:::org-log-archive/audit");
    expect(created().bucket.arnWithPrefix).toBe("arn:aws:s3:::org-log-archive");
  });
});

describe("the policy", () => {
  test("two destinations on one bucket share it: neither overwrites the other (hashicorp/terraform-provider-aws#6334)", async () => {
    const stack = stackIn();
    const audit = new BucketDestination(stack, "Audit", { bucketName: "org-log-archive", prefix: "audit" });
    const app = BucketDestination.fromExisting(stack, "App", {
      bucketName: "org-log-archive",
      prefix: "app",
    });
    audit.grantDelivery(grant);
    app.grantDelivery({ ...grant, logType: "bedrock-knowledge-base" });
    const policy = one(synthesize(stack), "aws_s3_bucket_policy").policy as string;
    const put = (permission: "v1" | "v2", key: string): Promise<boolean> =>
      mayService({ policy, ...putObject(US, permission, "org-log-archive", key) });
    expect(await put("v1", `audit/AWSLogs/${ACCOUNT}/x`)).toBe(true);
    expect(await put("v2", `app/AWSLogs/${ACCOUNT}/x`)).toBe(true);
    expect(await put("v1", `app/AWSLogs/${ACCOUNT}/x`)).toBe(false);
    expect(JSON.parse(app.policyDocument && JSON.stringify(app.policyDocument))).toEqual(JSON.parse(policy));
  });

  test("deliveries of both may use the key that the bucket was made with", async () => {
    const stack = stackIn();
    const props = { bucketName: "org-log-archive" };
    new BucketDestination(stack, "Audit", { ...props, prefix: "audit", encryption: "customer-managed" });
    const app = BucketDestination.fromExisting(stack, "App", { ...props, prefix: "app" });
    app.grantDelivery(grant);
    const policy = one(synthesize(stack), "aws_kms_key").policy as string;
    expect(await mayService({ policy, ...useKey(US, "v1") })).toBe(true);
  });

  test("a second destination on the bucket can't want another guard or existing policy than the first", () => {
    const stack = stackIn();
    const props = { bucketName: "org-log-archive", prefix: "app" };
    new BucketDestination(stack, "Audit", { ...props, prefix: "audit" });
    const refused = (more: object): readonly string[] =>
      problemsOf(() =>
        BucketDestination.fromExisting(stack, `App${Object.keys(more).join("")}`, { ...props, ...more }),
      );
    const reader = { Effect: "Deny" as const, Principal: "*" as const, Action: "s3:*", Resource: "*" };
    expect(refused({ existingPolicy: { Version: "2012-10-17", Statement: [reader] } })).toHaveLength(1);
    expect(refused({ organization: { id: "o-exampleorgid" } })).toHaveLength(1);
    expect(refused({ listBucket: true })).toHaveLength(1);
  });

  test("a second stack that would own it is refused by name (hashicorp/terraform-provider-aws#409)", () => {
    const app = Testing.app();
    new BucketDestination(stackIn({ app, id: "one" }), "Archive", { bucketName: "org-log-archive" });
    const second = stackIn({ app, id: "two" });
    expect(
      problemsOf(() => BucketDestination.fromExisting(second, "Again", { bucketName: "org-log-archive" })),
    ).toEqual([expect.stringMatching(/two owners.*one\/Archive.*managePolicy: false/)]);
    BucketDestination.fromExisting(second, "Unowned", { bucketName: "org-log-archive", managePolicy: false });
    expect(synthesize(second).of("aws_s3_bucket_policy")).toEqual([]);
  });

  test("several deliveries of several accounts are one policy, whatever their order", () => {
    const render = (accounts: readonly string[]): unknown => {
      const { bucket, synthesized } = created();
      for (const sourceAccount of accounts) {
        bucket.grantDelivery({ ...grant, sourceAccount });
        bucket.grantDelivery({ ...grant, sourceAccount, logType: "waf" });
      }
      return one(synthesized(), "aws_s3_bucket_policy").policy;
    };
    const policy = render(["111122223333", "222233334444", "333344445555"]);
    expect(render(["333344445555", "111122223333", "222233334444", "111122223333"])).toBe(policy);
    // The check of the ACL, a statement for each account, and TLS.
    expect((JSON.parse(policy as string) as { Statement: unknown[] }).Statement).toHaveLength(5);
  });

  test("existing statements are kept and ours are added (trussworks/terraform-aws-logs#320)", async () => {
    const theirs = {
      Sid: "Reader",
      Effect: "Allow" as const,
      Principal: { AWS: "arn:aws:iam::444455556666:root" },
      Action: "s3:GetObject",
      Resource: "arn:aws:s3:::legacy/*",
    };
    const stack = stackIn();
    const bucket = BucketDestination.fromExisting(stack, "Legacy", {
      bucketName: "legacy",
      existingPolicy: { Version: "2008-10-17", Id: "Mine", Statement: [theirs] },
    });
    bucket.grantDelivery(grant);
    const policy = one(synthesize(stack), "aws_s3_bucket_policy").policy as string;
    expect(JSON.parse(policy)).toMatchObject({ Version: "2008-10-17", Id: "Mine" });
    expect((JSON.parse(policy) as { Statement: unknown[] }).Statement[0]).toEqual(theirs);
    expect(await mayService({ policy, ...askBucket(US, "v1", "legacy") })).toBe(true);
    // A bucket of the user's own gets no statement that it was not asked for.
    expect(policy).not.toContain("DenyInsecureTransport");
  });

  test("nothing is rendered for an existing bucket without deliveries: its policy would be lost", () => {
    const stack = stackIn();
    BucketDestination.fromExisting(stack, "Legacy", { bucketName: "legacy" });
    expect(synthesize(stack).of("aws_s3_bucket_policy")).toEqual([]);
  });

  test("where it is owned elsewhere, it is a value to merge", async () => {
    const stack = stackIn();
    const bucket = BucketDestination.fromExisting(stack, "Theirs", {
      bucketName: "theirs",
      managePolicy: false,
    });
    bucket.grantDelivery(grant);
    expect(synthesize(stack).of("aws_s3_bucket_policy")).toEqual([]);
    const policy = bucket.policyDocument;
    expect(await mayService({ policy, ...putObject(US, "v1", "theirs", `AWSLogs/${ACCOUNT}/x`) })).toBe(true);
  });

  test("guarded by organization it lists no account", async () => {
    const { bucket, synthesized } = created({
      organization: { id: "o-exampleorgid" },
      encryption: "customer-managed",
    });
    bucket.grantDelivery(grant);
    const stack = synthesized();
    const policy = one(stack, "aws_s3_bucket_policy").policy as string;
    expect(policy).not.toContain(ACCOUNT);
    const inside = { account: "222233334444", region: "us-east-1", organizationId: "o-exampleorgid" };
    const request = putObject(inside, "v1", "org-log-archive", "AWSLogs/222233334444/x");
    expect(await mayService({ policy, ...request })).toBe(true);
    const keyPolicy = one(stack, "aws_kms_key").policy as string;
    expect(await mayService({ policy: keyPolicy, ...useKey(inside, "v1") })).toBe(true);
    expect(
      await mayService({ policy: keyPolicy, ...useKey({ ...inside, organizationId: "o-other" }, "v1") }),
    ).toBe(false);
  });

  test("a key policy beyond 32 KiB fails likewise", () => {
    const { bucket } = created({ encryption: "customer-managed" });
    const accounts = Array.from({ length: 600 }, (_, index) => String(100000000000 + index));
    for (const sourceAccount of accounts) bucket.grantDelivery({ ...grant, sourceAccount });
    expect(validationOf(bucket.node.scope as never)).toMatch(
      /policy of the key of bucket "org-log-archive" takes \d{5} bytes; KMS allows 32768/,
    );
  });

  test("a log type that the matrix doesn't deliver to S3 is refused with what can", () => {
    const { bucket } = created();
    expect(problemsOf(() => bucket.grantDelivery({ ...grant, logType: "cloudtrail" }))).toEqual([
      expect.stringMatching(/"cloudtrail".*cannot be delivered to s3.*cloudwatch-logs/),
    ]);
  });
});

test("without a declared environment account, region and partition are read from the provider, and policies still guard", async () => {
  const stack = stackWithoutEnvironment();
  const bucket = new BucketDestination(stack, "Archive", {
    bucketName: "org-log-archive",
    encryption: "customer-managed",
  });
  bucket.grantDelivery({
    logType: "vpc-flow-logs",
    sourceAccount: bucket.account,
    sourceRegion: bucket.region,
  });
  const synthesized = synthesize(stack);
  expect(synthesized.of("data.aws_caller_identity", "data.aws_region", "data.aws_partition")).toHaveLength(3);
  const raw = one(synthesized, "aws_s3_bucket_policy").policy as string;
  expect(raw).toContain("${data.aws_caller_identity.LogDeliveryAccount.account_id}");
  expect(raw).not.toContain("TfToken");
  expect(raw).not.toContain("$${");
  const statements = (JSON.parse(applied(raw)) as { Statement: { Condition?: object }[] }).Statement;
  for (const statement of statements) expect(statement.Condition).toBeDefined();
});

describe("in another account than its stack", () => {
  const existing = { bucketName: "central", account: ARCHIVE_ACCOUNT } as const;

  test("its policy can't be set from here: S3 takes it from the bucket's own account alone", () => {
    const stack = stackIn();
    expect(problemsOf(() => BucketDestination.fromExisting(stack, "Managed", existing))).toEqual([
      expect.stringMatching(/999988887777.*111122223333.*managePolicy: false/),
    ]);
    const bucket = BucketDestination.fromExisting(stack, "Central", { ...existing, managePolicy: false });
    bucket.grantDelivery(grant);
    expect(synthesize(stack).of("aws_s3_bucket_policy")).toEqual([]);
  });
});

describe("access control lists", () => {
  test("are refused on buckets that have them disabled", () => {
    const { bucket } = created();
    expect(problemsOf(() => bucket.grantDelivery({ ...grant, logType: "ec2-spot-data-feed" }))).toEqual([
      expect.stringMatching(/bucket ACL.*BucketOwnerEnforced.*accessControlList: true/s),
    ]);
  });

  test("grant the owner and the delivery account, once for several deliveries", () => {
    const { bucket, synthesized } = created({ accessControlList: true });
    bucket.grantDelivery({ ...grant, logType: "ec2-spot-data-feed" });
    bucket.grantDelivery({ ...grant, logType: "cloudfront-access-logs", legacy: true });
    const stack = synthesized();
    const acl = one(stack, "aws_s3_bucket_acl");
    expect(JSON.stringify(acl).match(/FULL_CONTROL/g)).toHaveLength(2);
    expect(one(stack, "aws_s3_bucket_ownership_controls")).toMatchObject({
      rule: { object_ownership: "BucketOwnerPreferred" },
    });
  });

  test("come with a key's statement that asks for no source ARN, since these logs send none", async () => {
    const { bucket, synthesized } = created({ accessControlList: true, encryption: "customer-managed" });
    bucket.grantDelivery({ ...grant, logType: "ec2-spot-data-feed" });
    const policy = one(synthesized(), "aws_kms_key").policy as string;
    const use = (account: string, action: string): Promise<boolean> => {
      const request = useKey({ ...US, account }, "v1", action);
      return mayService({ policy, ...request, context: { "aws:SourceAccount": account } });
    };
    expect(await use(ACCOUNT, "kms:GenerateDataKey")).toBe(true);
    // Created buckets have a bucket key, which is decrypted.
    expect(await use(ACCOUNT, "kms:Decrypt")).toBe(true);
    expect(await use("444455556666", "kms:GenerateDataKey")).toBe(false);
    expect(await use(ACCOUNT, "kms:CreateGrant")).toBe(false);
  });
});

describe("a key whose policy this pack owns", () => {
  const kmsKeyArn = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
  const admin = {
    Sid: "Admin",
    Effect: "Allow" as const,
    Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
    Action: "kms:*",
    Resource: "*",
  };
  const existingPolicy = { Version: "2012-10-17" as const, Statement: [admin] };

  test("[H5] is named by its id, which the provider reads back, also where the ARN is known after apply only", () => {
    const written = (arnIn: (stack: TerraformStack) => string): unknown => {
      const stack = stackIn();
      const destination = new BucketDestination(stack, "Archive", {
        bucketName: "archive",
        encryption: { kmsKeyArn: arnIn(stack), existingPolicy },
      });
      destination.grantDelivery(grant);
      return one(synthesize(stack), "aws_kms_key_policy").key_id;
    };
    expect(written(() => kmsKeyArn)).toBe("1234abcd-12ab-34cd-56ef-1234567890ab");
    expect(written((stack) => new KmsKey(stack, "Key").arn)).toBe(
      '${element(split("/", aws_kms_key.Key.arn), 1)}',
    );
  });

  test("keeps its statements, takes those of all destinations, and exists before anything is delivered", async () => {
    const stack = stackIn();
    const encryption = { kmsKeyArn, existingPolicy };
    const first = new BucketDestination(stack, "First", { bucketName: "first", encryption });
    const second = new BucketDestination(stack, "Second", { bucketName: "second", encryption });
    first.grantDelivery(grant);
    second.grantDelivery({ ...grant, sourceRegion: "eu-west-1" });
    const delivery = new LogDelivery(stack, "Logs", {
      logType: "vpc-flow-logs",
      source: "vpc-0a1b2c3d4e5f60001",
      destinations: [second],
    });
    const synthesized = synthesize(stack);
    const policy = one(synthesized, "aws_kms_key_policy").policy as string;
    expect((JSON.parse(policy) as { Statement: unknown[] }).Statement[0]).toEqual(admin);
    expect(await mayService({ policy, ...useKey(US, "v1") })).toBe(true);
    expect(await mayService({ policy, ...useKey({ ...US, region: "eu-west-1" }, "v1") })).toBe(true);
    expect(await mayService({ policy, ...useKey({ ...US, region: "eu-central-1" }, "v1") })).toBe(false);
    const [flowLog] = synthesized.of("aws_flow_log");
    expect(delivery.resources).toHaveLength(1);
    expect(synthesized.before(flowLog!)).toContain(synthesized.of("aws_kms_key_policy")[0]!.address);
  });

  test("has one existing policy and one owner", () => {
    const app = Testing.app();
    const stack = stackIn({ app });
    new BucketDestination(stack, "First", { bucketName: "first", encryption: { kmsKeyArn, existingPolicy } });
    const other = { ...existingPolicy, Statement: [] };
    expect(
      problemsOf(
        () =>
          new BucketDestination(stack, "Second", {
            bucketName: "second",
            encryption: { kmsKeyArn, existingPolicy: other },
          }),
      ),
    ).toEqual([expect.stringContaining("a key has one policy")]);
    const second = stackIn({ app, id: "second" });
    expect(
      problemsOf(
        () =>
          new BucketDestination(second, "Third", {
            bucketName: "third",
            encryption: { kmsKeyArn, existingPolicy },
          }),
      ),
    ).toEqual([expect.stringContaining("two owners of its policy")]);
  });
});
