/** Locks, copies and notifications as a fleet file says them. */
import { Testing } from "cdktf";
import { draftFleet, type FleetDraft } from "../../modules/fleet/build";
import { inOrder } from "../../modules/fleet/destination-order";
import { parseFleet } from "../../modules/fleet/load";
import { FleetError } from "../../modules/fleet/problem";

const accounts = { archive: { id: "999988887777" }, backup: { id: "555566667777" } };
const here = { type: "s3", account: "archive", region: "us-east-1" };
const there = { type: "s3", account: "backup", region: "eu-west-1" };
const first = { ...here, bucketName: "org-archive" };
const copy = { ...there, bucketName: "org-copy" };
const lock = { mode: "COMPLIANCE", days: 365 };

const loaded = (destinations: object, deliveries: readonly object[] = []) =>
  parseFleet(JSON.stringify({ accounts, destinations, deliveries }), "f.yaml");

function draft(destinations: object, deliveries: readonly object[] = []): FleetDraft {
  return draftFleet(Testing.app(), loaded(destinations, deliveries));
}

/** What the file is refused with: when it is read, or when it is built. */
function told(destinations: object, deliveries: readonly object[] = []): string[] {
  const lines = (problems: FleetDraft["problems"]): string[] =>
    problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
  try {
    return lines(draft(destinations, deliveries).problems);
  } catch (error) {
    if (error instanceof FleetError) return lines(error.problems);
    throw error;
  }
}

test("a bucket is made after the one that it is copied to, wherever each stands in the file", () => {
  for (const destinations of [
    { first: { ...first, replicateTo: "copy" }, copy },
    { copy, first: { ...first, replicateTo: "copy" } },
  ]) {
    const { problems, stacks } = draft(destinations);
    expect(problems).toEqual([]);
    const [backup, archive] = ["backup-eu-west-1", "archive-us-east-1"].map((name) =>
      stacks.find(({ stack }) => stack.node.id === name),
    );
    expect(archive!.stack.dependsOn(backup!.stack)).toBe(true);
  }
});

test("what is copied on stays in order: a bucket that exists after its maker, a stream after its bucket", () => {
  const { fleet } = loaded({
    stream: { ...here, type: "firehose", deliveryStreamName: "siem", bucket: "first" },
    first: { ...first, replicateTo: "middle-shared" },
    "middle-shared": { ...there, bucketName: "org-middle", create: false, prefix: "x" },
    middle: { ...there, bucketName: "org-middle", replicateTo: "last" },
    last: { ...there, bucketName: "org-last" },
  });
  expect(inOrder(fleet.destinations).map(([name]) => name)).toEqual([
    "last",
    "middle",
    "middle-shared",
    "first",
    "stream",
  ]);
});

test("a bucket that is shared lets in who copies to it by any of its destinations", () => {
  const { problems, stacks } = draft({
    first: { ...first, replicateTo: "shared" },
    copy: { ...copy, encryption: "customer-managed" },
    shared: { ...copy, create: false, prefix: "x" },
  });
  expect(problems).toEqual([]);
  const backup = stacks.find(({ stack }) => stack.node.id === "backup-eu-west-1")!;
  const text = JSON.stringify(backup.stack.toTerraform());
  expect(text.match(/Allow replication to encrypt with the key/g)).toHaveLength(1);
  expect(text.match(/AllowReplication/g)).toHaveLength(1);
});

test.each<[what: string, destinations: object, refusals: readonly (string | RegExp)[]]>([
  [
    "a name that nobody has",
    { first: { ...first, replicateTo: "coppy" }, copy },
    [/^destinations\.first\.replicateTo: "coppy" is not a destination of this file\. .*"copy"/],
  ],
  [
    "what is no bucket",
    {
      first: { ...first, replicateTo: "group" },
      group: { ...here, type: "cloudwatch-logs", logGroupName: "/aws/vendedlogs/x" },
    },
    [
      'destinations.first.replicateTo: "group" is of type cloudwatch-logs: a bucket is copied to an s3 destination.',
    ],
  ],
  [
    "itself",
    { first: { ...first, replicateTo: "first" } },
    [
      "destinations.first.replicateTo: is this destination itself, or one of the same bucket: S3 copies to another bucket.",
    ],
  ],
  [
    "another destination of its own bucket",
    { first: { ...first, replicateTo: "prefixed" }, prefixed: { ...first, create: false, prefix: "x" } },
    [/^destinations\.first\.replicateTo: is this destination itself, or one of the same bucket/],
  ],
  [
    "a bucket that is copied back",
    { first: { ...first, replicateTo: "copy" }, copy: { ...copy, replicateTo: "first" } },
    [
      /^destinations\.first\.replicateTo: leads back to this bucket \(first → copy → first\), and neither/,
      /^destinations\.copy\.replicateTo: leads back to this bucket \(copy → first → copy\), and neither/,
    ],
  ],
  [
    "by a bucket that exists",
    { first: { ...first, create: false, replicateTo: "copy", objectLock: lock }, copy },
    [
      /^destinations\.first\.objectLock: is for buckets that are made here, and create is false\.$/,
      /^destinations\.first\.replicateTo: is for buckets that are made here, and create is false\.$/,
    ],
  ],
  [
    "under a key that is made in another stack",
    {
      first: { ...first, replicateTo: "copy", encryption: "customer-managed" },
      copy: { ...copy, encryption: "customer-managed" },
    },
    [
      /^destinations\.first: The key of bucket "org-copy" is made in another stack, .*replicaKmsKeyArn.*import_ids/,
    ],
  ],
  [
    "a locked bucket to one without a lock",
    { first: { ...first, replicateTo: "copy", objectLock: lock }, copy },
    [/^destinations\.first: replicateTo is bucket "org-copy", which has no objectLock/],
  ],
])("is refused to copy to: %s", (_, destinations, refusals) => {
  const problems = told(destinations);
  expect(problems).toEqual(
    refusals.map((refusal) => (typeof refusal === "string" ? refusal : expect.stringMatching(refusal))),
  );
});

test("with the ARN of the key that is made in another stack, copies have it", () => {
  const replicaKmsKeyArn = "arn:aws:kms:eu-west-1:555566667777:key/1234abcd-12ab-34cd-56ef-1234567890ab";
  const { problems, stacks } = draft({
    first: { ...first, replicateTo: "copy", encryption: "customer-managed", replicaKmsKeyArn },
    copy: { ...copy, encryption: "customer-managed" },
  });
  expect(problems).toEqual([]);
  const archive = stacks.find(({ stack }) => stack.node.id === "archive-us-east-1")!;
  expect(JSON.stringify(archive.stack.toTerraform())).toContain(`"replica_kms_key_id":"${replicaKmsKeyArn}"`);
});

test.each<[what: object, refusal: RegExp]>([
  [{ objectLock: { mode: "compliance", days: 1 } }, /objectLock\.mode: .*GOVERNANCE.*COMPLIANCE/],
  [{ objectLock: { mode: "COMPLIANCE" } }, /objectLock\.days: /],
  [{ objectLock: { mode: "COMPLIANCE", days: 0 } }, /objectLock\.days: /],
  [{ objectLock: { mode: "COMPLIANCE", years: 1, days: 1 } }, /objectLock/],
  [{ objectLock: lock, versioned: false }, /versioned is false, and objectLock is given/],
  [{ objectLock: lock, forceDestroy: true }, /forceDestroy is true/],
  [{ adopt: true, notifications: { queueName: "siem" } }, /notifications is given, and adopt is true/],
  [{ notifications: { queueName: "siem", queueArn: "x" } }, /notifications/],
  [{ notifications: {} }, /notifications/],
  [{ notifications: { queueName: "siem.fifo" } }, /FIFO/],
])("%j is refused", (keys, refusal) => {
  expect(told({ first: { ...first, ...keys } }).join("\n")).toMatch(refusal);
});

test("S3's server access logs are refused where the bucket has a lock, at their delivery", () => {
  const delivery = {
    logType: "s3-server-access-logs",
    account: "archive",
    region: "us-east-1",
    source: "arn:aws:s3:::orders-data",
    to: ["first"],
  };
  expect(told({ first: { ...first, objectLock: lock } }, [delivery])).toEqual([
    'deliveries.0: Bucket "org-archive" has objectLock. S3 buckets with Object Lock can\'t receive server access logs: deliver them to a bucket without objectLock.',
  ]);
  expect(told({ first }, [delivery])).toEqual([]);
});

test("what the owner of a queue that exists must add is in outputs, before anything is applied", () => {
  const queueArn = "arn:aws:sqs:us-east-1:444455556666:siem";
  const { stacks } = draft({ first: { ...first, notifications: { queueArn } } });
  const { output } = stacks[0]!.stack.toTerraform() as { output: Record<string, { value: unknown }> };
  expect(JSON.parse(String(output["first_queue_statements"]!.value))).toEqual([
    {
      Sid: "AllowBucketNotifications",
      Effect: "Allow",
      Principal: { Service: "s3.amazonaws.com" },
      Action: "sqs:SendMessage",
      Resource: queueArn,
      Condition: {
        ArnLike: { "aws:SourceArn": "arn:aws:s3:::org-archive" },
        StringEquals: { "aws:SourceAccount": "999988887777" },
      },
    },
  ]);
  expect(String(output["first_queue_key_statements"]!.value)).toContain("kms:GenerateDataKey");
  const made = draft({ first: { ...first, notifications: { queueName: "siem" } } }).stacks[0]!;
  expect(JSON.stringify(made.stack.toTerraform())).not.toContain("queue_statements");
});
