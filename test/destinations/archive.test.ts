/** The archive as auditors want it: locked objects, a second copy, a collector that is told. */
import { Annotations, Testing, type TerraformStack } from "cdktf";
import {
  BucketDestination,
  FirehoseDestination,
  LogDelivery,
  type BucketDestinationProps,
} from "../../modules";
import { ACCOUNT, ARCHIVE_ACCOUNT, problemsOf, stackIn, stackWithoutEnvironment } from "../stacks";
import { emptyParts, synthesize, type Synthesized } from "../synthesized";

const lock = { mode: "COMPLIANCE", days: 365 } as const;
const grant = { logType: "vpc-flow-logs", sourceAccount: ACCOUNT, sourceRegion: "us-east-1" } as const;

function bucketIn(
  stack: TerraformStack,
  id: string,
  props: Partial<BucketDestinationProps> = {},
): BucketDestination {
  return new BucketDestination(stack, id, { bucketName: `org-${id.toLowerCase()}`, ...props });
}

function made(props: Partial<BucketDestinationProps>): Synthesized {
  const stack = stackIn();
  bucketIn(stack, "Archive", props);
  return synthesize(stack);
}

function one(stack: Synthesized, type: string): Readonly<Record<string, unknown>> {
  const blocks = stack.of(type);
  expect([type, blocks.length]).toEqual([type, 1]);
  return blocks[0]!.config;
}

const refused = (props: Partial<BucketDestinationProps>): readonly string[] =>
  problemsOf(() => bucketIn(stackIn(), "Archive", props));

function warningsOf(stack: TerraformStack): string[] {
  return stack.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => String(data)),
    );
}

test("the warnings of cdktf are found", () => {
  const stack = stackIn();
  Annotations.of(stack).addWarning("x");
  expect(warningsOf(stack)).toEqual(["x"]);
});

describe("objectLock", () => {
  test("is a setting of its own, behind versions and before the policy: never an argument that replaces the bucket", () => {
    const stack = made({ objectLock: lock });
    expect(one(stack, "aws_s3_bucket")).toEqual({ bucket: "org-archive" });
    const setting = one(stack, "aws_s3_bucket_object_lock_configuration");
    expect(setting).toMatchObject({ rule: { default_retention: { mode: "COMPLIANCE", days: 365 } } });
    expect(setting.depends_on).toEqual([stack.of("aws_s3_bucket_versioning")[0]!.address]);
    expect(one(stack, "aws_s3_bucket_policy").depends_on).toEqual([
      stack.of("aws_s3_bucket_object_lock_configuration")[0]!.address,
    ]);
  });

  test("of an adopted bucket is put, not imported: there may be none", () => {
    const { json } = made({ objectLock: lock, adopt: true });
    const imports = (json.import as { to: string }[]).map(({ to }) => to.split(".")[0]);
    expect(imports).toContain("aws_s3_bucket_versioning");
    expect(imports).not.toContain("aws_s3_bucket_object_lock_configuration");
  });

  test.each<[props: Partial<BucketDestinationProps>, refusal: RegExp]>([
    [{ versioned: false }, /^versioned is false, and objectLock is given: S3 locks versions/],
    [{ forceDestroy: true }, /^forceDestroy is true, .*COMPLIANCE: S3 lets nobody delete them/],
    [
      { forceDestroy: true, objectLock: { mode: "GOVERNANCE", days: 1 } },
      /^forceDestroy is true, .*s3:BypassGovernanceRetention/,
    ],
    [{ objectLock: { mode: "COMPLIANCE", days: 0 } }, /^objectLock\.days 0 is not a retention .*1 to 36500/],
    [{ objectLock: { mode: "COMPLIANCE", days: 1.5 } }, /^objectLock\.days 1\.5/],
    [{ objectLock: { mode: "COMPLIANCE", days: 36_501 } }, /^objectLock\.days 36501/],
    [
      { objectLock: { mode: "compliance", days: 1 } as never },
      /^objectLock\.mode "compliance" is none of GOVERNANCE, COMPLIANCE\.$/,
    ],
  ])("is refused with %j", (props, refusal) => {
    expect(refused({ objectLock: lock, ...props })).toEqual([expect.stringMatching(refusal)]);
  });

  test("longer than the lifecycle is told: objects are hidden before they are free", () => {
    const stack = stackIn();
    bucketIn(stack, "Archive", { objectLock: lock, lifecycle: { expirationDays: 30 } });
    expect(warningsOf(stack)).toEqual([
      expect.stringMatching(/expirationDays is 30, and objectLock keeps objects for 365 days.*delete marker/),
    ]);
    bucketIn(stack, "Other", { objectLock: lock, lifecycle: { expirationDays: 365 } });
    expect(warningsOf(stack)).toHaveLength(1);
  });

  test("takes what other log types deliver, by themselves and by a stream", () => {
    const stack = stackIn();
    const bucket = bucketIn(stack, "Archive", { objectLock: lock });
    bucket.grantDelivery(grant);
    new FirehoseDestination(stack, "Siem", { deliveryStreamName: "siem", bucket });
    expect(synthesize(stack).of("aws_kinesis_firehose_delivery_stream")).toHaveLength(1);
  });
});

describe("replicateTo", () => {
  test("copies all but deletions, by a role with a name that is known before", () => {
    const stack = stackIn();
    const copy = bucketIn(stack, "Copy");
    bucketIn(stack, "Archive", { replicateTo: copy });
    const json = synthesize(stack);
    const role = json.of("aws_iam_role")[0]!;
    expect(role.config).toMatchObject({ name: "log-delivery-replication-org-archive" });
    const configuration = json.of("aws_s3_bucket_replication_configuration")[0]!;
    expect(configuration.config).toMatchObject({
      role: `\${${role.address}.arn}`,
      rule: [
        {
          status: "Enabled",
          priority: 1,
          filter: { prefix: "" },
          delete_marker_replication: { status: "Disabled" },
          destination: { bucket: "arn:aws:s3:::org-copy" },
        },
      ],
    });
    const [rule] = configuration.config.rule as Record<string, Record<string, unknown>>[];
    expect(Object.keys(rule!.destination!)).toEqual(["bucket"]);
    expect(rule).not.toHaveProperty("source_selection_criteria");
    const before = json.before(configuration);
    for (const type of ["aws_iam_role_policy", "aws_s3_bucket_versioning", "aws_s3_bucket_policy"])
      for (const { address } of json.of(type)) expect(before).toContain(address);
    for (const block of json.blocks)
      expect([block.address, emptyParts(block.config)]).toEqual([block.address, []]);
  });

  test("waits for the lock of the second bucket as well", () => {
    const stack = stackIn();
    const copy = bucketIn(stack, "Copy", { objectLock: lock });
    bucketIn(stack, "Archive", { replicateTo: copy, objectLock: lock });
    const json = synthesize(stack);
    const [configuration] = json.of("aws_s3_bucket_replication_configuration");
    const [own, there] = ["Archive", "Copy"].map((id) =>
      json.of("aws_s3_bucket_object_lock_configuration").find(({ path }) => path.includes(`/${id}/`))!,
    );
    for (const { address } of [own!, there!]) expect(json.before(configuration!)).toContain(address);
    expect(json.before(own!)).toContain(there!.address);
  });

  test("is ready before anything is delivered: what comes earlier isn't copied", () => {
    const stack = stackIn();
    const archive = bucketIn(stack, "Archive", { replicateTo: bucketIn(stack, "Copy") });
    const shared = BucketDestination.fromExisting(stack, "Shared", {
      bucketName: "org-archive",
      prefix: "x",
    });
    [archive, shared].forEach((destination, index) => {
      new LogDelivery(stack, `Logs${index}`, {
        logType: "vpc-flow-logs",
        source: `vpc-0a1b2c3d4e5f6000${index}`,
        destinations: [destination],
      });
    });
    const json = synthesize(stack);
    const [configuration] = json.of("aws_s3_bucket_replication_configuration");
    expect(json.of("aws_flow_log")).toHaveLength(2);
    for (const log of json.of("aws_flow_log")) expect(json.before(log)).toContain(configuration!.address);
  });

  test("and notifications work where account and region are known after apply only", () => {
    const stack = stackWithoutEnvironment();
    const replicateTo = bucketIn(stack, "Copy", { encryption: "customer-managed" });
    bucketIn(stack, "Archive", {
      replicateTo,
      encryption: "customer-managed",
      notifications: { queueName: "siem" },
    });
    const json = synthesize(stack);
    const account = `\${${json.of("data.aws_caller_identity")[0]!.address}.account_id}`;
    expect(one(json, "aws_sqs_queue").policy).toContain(`:${account}:siem`);
    expect(one(json, "aws_s3_bucket_replication_configuration").rule).toHaveLength(1);
  });

  test("to another account hands the copies over, and waits for that account's stack", () => {
    const app = Testing.app();
    const there = stackIn({ app, id: "backup", account: ARCHIVE_ACCOUNT, region: "eu-west-1" });
    const here = stackIn({ app });
    bucketIn(here, "Archive", { replicateTo: bucketIn(there, "Copy") });
    expect(here.dependsOn(there)).toBe(true);
    expect(one(synthesize(here), "aws_s3_bucket_replication_configuration").rule).toMatchObject([
      {
        destination: {
          account: ARCHIVE_ACCOUNT,
          access_control_translation: { owner: "Destination" },
        },
      },
    ]);
    expect(one(synthesize(there), "aws_s3_bucket_policy").policy).toContain(
      `arn:aws:iam::${ACCOUNT}:role/log-delivery-replication-org-archive`,
    );
  });

  test("of objects under a customer managed key names the second bucket's key", () => {
    const stack = stackIn();
    const copy = bucketIn(stack, "Copy", { encryption: "customer-managed" });
    bucketIn(stack, "Archive", { replicateTo: copy, encryption: "customer-managed" });
    const json = synthesize(stack);
    const key = json.of("aws_kms_key").find(({ path }) => path.includes("Copy"))!;
    expect(one(json, "aws_s3_bucket_replication_configuration").rule).toMatchObject([
      {
        source_selection_criteria: { sse_kms_encrypted_objects: { status: "Enabled" } },
        destination: {
          encryption_configuration: { replica_kms_key_id: `\${${key.address}.arn}` },
        },
      },
    ]);
  });

  test("to a bucket whose policy others own is in its policyDocument, and one that exists gets a policy", () => {
    const stack = stackIn({ account: ARCHIVE_ACCOUNT, id: "backup" });
    const app = stack.node.root as ReturnType<typeof Testing.app>;
    const others = BucketDestination.fromExisting(stack, "Others", {
      bucketName: "org-others",
      managePolicy: false,
    });
    const existing = BucketDestination.fromExisting(stack, "Existing", { bucketName: "org-existing" });
    const here = stackIn({ app });
    bucketIn(here, "Archive", { replicateTo: others });
    bucketIn(here, "Second", { replicateTo: existing });
    expect(JSON.stringify(others.policyDocument)).toContain("log-delivery-replication-org-archive");
    const policies = synthesize(stack).of("aws_s3_bucket_policy");
    expect(policies.map(({ config }) => config.bucket)).toEqual(["org-existing"]);
    expect(policies[0]!.config.policy).toContain("log-delivery-replication-org-second");
  });

  test("by two buckets to one is one statement, whichever came first", () => {
    const policyOf = (ids: readonly string[]): unknown => {
      const app = Testing.app();
      const there = stackIn({ app, id: "backup", account: ARCHIVE_ACCOUNT });
      const here = stackIn({ app });
      const copy = bucketIn(there, "Copy");
      for (const id of ids) bucketIn(here, id, { replicateTo: copy });
      return one(synthesize(there), "aws_s3_bucket_policy").policy;
    };
    expect(policyOf(["One", "Two"])).toBe(policyOf(["Two", "One"]));
    expect(String(policyOf(["One", "Two"])).match(/AllowReplication/g)).toHaveLength(1);
  });

  test("to a bucket that is copied itself tells that S3 copies no copies", () => {
    const stack = stackIn();
    const third = bucketIn(stack, "Third");
    const second = bucketIn(stack, "Second", { replicateTo: third });
    bucketIn(stack, "First", { replicateTo: second });
    expect(warningsOf(stack)).toEqual([
      'Bucket "org-second" is copied on to "org-third", and S3 doesn\'t copy copies: what comes from "org-first" ends in "org-second".',
    ]);
  });

  const keyIn = (region: string): string => `arn:aws:kms:${region}:${ACCOUNT}:key/1234abcd`;

  test.each<
    [
      what: string,
      copy: Partial<BucketDestinationProps>,
      props: Partial<BucketDestinationProps>,
      refusal: RegExp,
    ]
  >([
    ["a bucket without versions", { versioned: false }, {}, /"org-copy", which has versioned: false/],
    ["from one without versions", {}, { versioned: false }, /^versioned is false, and replicateTo is given/],
    ["from a locked bucket to one without a lock", {}, { objectLock: lock }, /has no objectLock/],
    ["while it is taken over", {}, { adopt: true }, /^replicateTo is given, and adopt is true/],
    [
      "to one without a key",
      {},
      { encryption: "customer-managed" },
      /^Bucket "org-copy" has no customer managed/,
    ],
    [
      "with a key of nothing",
      {},
      { replicaKmsKeyArn: keyIn("us-east-1") },
      /^replicaKmsKeyArn is given, and this bucket/,
    ],
    [
      "with a key of another region",
      {},
      { encryption: "customer-managed", replicaKmsKeyArn: keyIn("eu-west-1") },
      /is in eu-west-1, and bucket "org-copy" in us-east-1/,
    ],
    [
      "with what is no key",
      {},
      { encryption: "customer-managed", replicaKmsKeyArn: "alias/aws/s3" },
      /^replicaKmsKeyArn "alias\/aws\/s3" is an AWS managed key/,
    ],
  ])("is refused %s", (_, copy, props, refusal) => {
    const stack = stackIn();
    const replicateTo = bucketIn(stack, "Copy", copy);
    const problems = problemsOf(() => bucketIn(stack, "Archive", { replicateTo, ...props }));
    expect(problems).toContainEqual(expect.stringMatching(refusal));
  });

  test("is refused to the same bucket, and over partitions", () => {
    const app = Testing.app();
    const china = stackIn({ app, id: "china", region: "cn-north-1" });
    const here = stackIn({ app });
    const itself = BucketDestination.fromExisting(stackIn({ app, id: "other" }), "Same", {
      bucketName: "org-archive",
    });
    expect(problemsOf(() => bucketIn(here, "Archive", { replicateTo: itself }))).toEqual([
      'replicateTo is bucket "org-archive" itself: S3 copies to another bucket.',
    ]);
    expect(problemsOf(() => bucketIn(here, "Second", { replicateTo: bucketIn(china, "Copy") }))).toEqual([
      expect.stringMatching(/of partition aws-cn, and this bucket is of aws/),
    ]);
  });

  test("replicaKmsKeyArn alone is refused", () => {
    expect(refused({ replicaKmsKeyArn: keyIn("us-east-1") })).toEqual([
      expect.stringMatching(/^replicaKmsKeyArn is given, and replicateTo isn't/),
    ]);
  });
});

describe("notifications", () => {
  test("make a queue that is encrypted and has its policy before S3 tries it", () => {
    const json = made({ prefix: "audit", notifications: { queueName: "siem" }, tags: { team: "soc" } });
    expect(one(json, "aws_sqs_queue")).toMatchObject({
      name: "siem",
      sqs_managed_sse_enabled: true,
      message_retention_seconds: 1_209_600,
      tags: { team: "soc" },
    });
    const configuration = json.of("aws_s3_bucket_notification")[0]!;
    expect(configuration.config.queue).toEqual([
      {
        id: "collector",
        queue_arn: `arn:aws:sqs:us-east-1:${ACCOUNT}:siem`,
        events: ["s3:ObjectCreated:*"],
        filter_prefix: "audit/",
      },
    ]);
    expect(json.before(configuration)).toContain(json.of("aws_sqs_queue")[0]!.address);
  });

  test("to a queue that exists write nothing of it, and offer what its owner must add", () => {
    const stack = stackIn();
    const queueArn = `arn:aws:sqs:us-east-1:${ARCHIVE_ACCOUNT}:siem`;
    const bucket = bucketIn(stack, "Archive", { notifications: { queueArn } });
    const json = synthesize(stack);
    expect(json.blocks.filter(({ type }) => type.startsWith("aws_sqs"))).toEqual([]);
    expect(one(json, "aws_s3_bucket_notification").queue).toMatchObject([{ queue_arn: queueArn }]);
    expect(bucket.archive.queueStatements).toMatchObject({
      policy: [{ Resource: queueArn, Action: "sqs:SendMessage" }],
      key: [{ Action: ["kms:Decrypt", "kms:GenerateDataKey"] }],
    });
    expect(bucket.archive.queue).toBeUndefined();
  });

  test.each<[notifications: BucketDestinationProps["notifications"], refusal: RegExp]>([
    [{ queueName: "siem.fifo" }, /queueName "siem\.fifo" is not the name of a standard queue.*FIFO/],
    [{ queueName: "" }, /is not the name of a standard queue/],
    [{ queueName: "siem", messageRetentionSeconds: 59 }, /messageRetentionSeconds 59 .*60 to 1209600/],
    [{ queueArn: "siem" }, /queueArn "siem" is not the ARN of a queue/],
    [{ queueArn: `arn:aws:sns:us-east-1:${ACCOUNT}:siem` }, /is not the ARN of a queue/],
    [{ queueArn: `arn:aws:sqs:us-east-1:${ACCOUNT}:siem.fifo` }, /is a FIFO queue/],
    [{ queueArn: `arn:aws:sqs:eu-west-1:${ACCOUNT}:siem` }, /is in eu-west-1, and the bucket in us-east-1/],
  ])("%j are refused", (notifications, refusal) => {
    expect(refused({ notifications })).toEqual([expect.stringMatching(refusal)]);
  });

  test("of a bucket that is taken over are refused: what it has would be replaced", () => {
    expect(refused({ adopt: true, notifications: { queueName: "siem" } })).toEqual([
      expect.stringMatching(/^notifications is given, and adopt is true: .*would be replaced/),
    ]);
  });

  test("of two buckets don't make one queue twice", () => {
    const stack = stackIn();
    bucketIn(stack, "One", { notifications: { queueName: "siem" } });
    expect(problemsOf(() => bucketIn(stack, "Two", { notifications: { queueName: "siem" } }))).toEqual([
      expect.stringMatching(/^Queue "siem" is made by "workload\/One" already/),
    ]);
  });
});

test("the bucket's changes stay one after the other", () => {
  const stack = stackIn();
  const replicateTo = bucketIn(stack, "Copy", { objectLock: lock });
  bucketIn(stack, "Archive", { objectLock: lock, replicateTo, notifications: { queueName: "siem" } });
  const json = synthesize(stack);
  const chain = [
    "public_access_block",
    "ownership_controls",
    "server_side_encryption_configuration",
    "versioning",
    "object_lock_configuration",
    "policy",
    "replication_configuration",
    "notification",
    "lifecycle_configuration",
  ].map((setting) =>
    json.of(`aws_s3_bucket_${setting}`).find(({ path }) => path.startsWith("workload/Archive/"))!,
  );
  chain.slice(1).forEach((setting, index) => {
    expect(json.before(setting)).toContain(chain[index]!.address);
  });
});
