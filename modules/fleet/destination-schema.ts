/** The destinations of the fleet file: a schema for each type. */
import { z } from "zod";
import { STORAGE_CLASSES } from "../destinations/bucket-creation";
import { QUEUE_RETENTION_SECONDS } from "../destinations/bucket-notifications";
import { LOG_GROUP_CLASSES, RETENTION_DAYS } from "../destinations/log-group-destination";
import { MAX_LOCK_DAYS, OBJECT_LOCK_MODES } from "../destinations/object-lock";
import { ACCOUNT_ISOLATIONS } from "../policies/account-isolation";
import { adopt, flag, name, placed, protect, tags, text } from "./schema-terms";

const policyStatement = z.looseObject({
  Effect: z.enum(["Allow", "Deny"]).describe("Allow or Deny; the statement is kept as it is."),
});

export const existingPolicySchema = z.strictObject({
  Version: z.enum(["2012-10-17", "2008-10-17"]).describe("Version of the policy language."),
  Id: text("Id of the policy: it is kept. Default: AWS's."),
  Statement: z.array(policyStatement).describe("Statements that are kept."),
});

const existingPolicy = z
  .union([z.string().describe("Path of a JSON file, from this file's folder."), existingPolicySchema])
  .optional()
  .describe("The policy that it has already: its statements are kept, ours are merged in.");

const encryptionKey = z.strictObject({
  kmsKeyArn: z.string().describe("Full ARN of a customer managed key; AWS managed keys are refused."),
  existingPolicy: existingPolicy.describe(
    "The key's policy as it is, inline or the path of a JSON file: then this fleet owns the key's policy, keeps these statements and merges ours in. Default: the key's policy is left alone.",
  ),
});

const managePolicy = flag(
  "false when its policy is owned elsewhere; then an output holds what to merge there. Default: true.",
);

const objectLock = z
  .strictObject({
    mode: z
      .enum(OBJECT_LOCK_MODES)
      .describe(
        "GOVERNANCE: who has s3:BypassGovernanceRetention may delete all the same. COMPLIANCE: nobody may, before the time is over.",
      ),
    days: z
      .number()
      .int()
      .min(1)
      .max(MAX_LOCK_DAYS)
      .describe("Days that each new object is locked, from when it is written."),
  })
  .describe(
    "Lock each new object: it can't be overwritten or deleted before its time. Default: objects are not locked.",
  );

const notifications = z
  .union([
    z.strictObject({
      queueName: name.describe("Name of a queue that is made, in the bucket's account and region."),
      messageRetentionSeconds: z
        .number()
        .int()
        .min(QUEUE_RETENTION_SECONDS.min)
        .max(QUEUE_RETENTION_SECONDS.max)
        .optional()
        .describe("Seconds that a message is kept for the collector. Default: 1209600, 14 days."),
    }),
    z.strictObject({
      queueArn: name.describe(
        "ARN of a standard queue that exists, in the bucket's region. Its policy must let S3 send: an output holds the statement.",
      ),
    }),
  ])
  .describe("The queue that S3 tells of each new object below the prefix. Default: nobody is told.");

/** Of buckets that are made. */
const madeBucket = {
  versioned: flag("Default: true."),
  lifecycle: z
    .strictObject({
      expirationDays: z.number().int().min(1).optional().describe("Days after which objects are deleted."),
      noncurrentVersionExpirationDays: z
        .number()
        .int()
        .min(1)
        .optional()
        .describe("Days after which replaced or deleted versions are removed."),
      transitions: z
        .array(
          z.strictObject({
            days: z.number().int().min(0).describe("Days after which objects move."),
            storageClass: z.enum(STORAGE_CLASSES).describe("Storage class that they move to."),
          }),
        )
        .optional()
        .describe("Storage classes that objects move to."),
    })
    .optional()
    .describe("Lifecycle of all objects. Default: they are kept for ever."),
  objectLock: objectLock.optional(),
  replicateTo: name
    .optional()
    .describe(
      "An s3 destination of this file, of any account and region, to whose bucket S3 copies each new object; deletions aren't copied. Default: none.",
    ),
  replicaKmsKeyArn: text(
    "With replicateTo: customer managed key of the second bucket's region for copies of objects under a customer managed key. Default: the second bucket's, where its ARN is known.",
  ),
  notifications: notifications.optional(),
  forceDestroy: flag("Delete the bucket on destroy even if it holds objects. Default: false."),
  protect,
  adopt,
  tags,
};

const bucket = z.strictObject({
  ...placed("s3"),
  bucketName: name.describe("Name of the bucket."),
  create: flag("Make the bucket; false for one that exists. Default: true."),
  prefix: text("Prefix of all keys: audit writes audit/AWSLogs/…. Default: none."),
  encryption: z
    .union([z.literal("sse-s3"), z.literal("customer-managed"), encryptionKey])
    .optional()
    .describe("sse-s3; customer-managed, which makes a rotating key; or a key of yours. Default: sse-s3."),
  accessControlList: flag(
    "Enable ACLs, which CloudFront's legacy logs and the Spot data feed need. Use a bucket of its own. Default: false.",
  ),
  accountIsolation: z
    .enum(ACCOUNT_ISOLATIONS)
    .optional()
    .describe(
      "Whether source accounts may name each other's folders. exact: a statement for each account. variable: folders are named by ${aws:SourceAccount}, which IAM evaluates and AWS shows no sample of for log delivery. shared: they may, as in AWS's own samples. Default: exact; shared with organizationId.",
    ),
  listBucket: flag(
    "Also grant s3:ListBucket, which silences AccessDenied entries in CloudTrail. Default: false.",
  ),
  existingPolicy,
  managePolicy,
  ...madeBucket,
});

const retention = z
  .union(
    RETENTION_DAYS.map((days) => z.literal(days)),
    { error: `is not a retention that CloudWatch Logs takes: ${RETENTION_DAYS.join(", ")}` },
  )
  .optional();

/** Of log groups that are made. */
const madeLogGroup = {
  retentionInDays: retention.describe(
    "Days after which events expire; 0 keeps them. Default: they are kept.",
  ),
  skipDestroy: flag("Keep the log group on destroy. Default: false."),
  protect,
  adopt,
  tags,
};

const logGroup = z.strictObject({
  ...placed("cloudwatch-logs"),
  logGroupName: name.describe(
    "Name of the log group. /aws/vendedlogs/… spares the account's resource policies.",
  ),
  create: flag("Make the log group; false for one that exists. Default: true."),
  encryption: z
    .union([z.literal("customer-managed"), encryptionKey])
    .optional()
    .describe("customer-managed makes a rotating key. Default: CloudWatch Logs' own encryption."),
  logGroupClass: z.enum(LOG_GROUP_CLASSES).optional().describe("Default: STANDARD."),
  existingPolicy: existingPolicy.describe(
    "Statements of the account's CloudWatch Logs resource policies that are kept beside ours, inline or the path of a JSON file.",
  ),
  managePolicy,
  ...madeLogGroup,
});

const errorLogs = z.strictObject({
  logGroupName: text("Name of the log group. Default: /aws/kinesisfirehose/<stream>."),
  retentionInDays: retention.describe("Days after which reports expire; 0 keeps them. Default: 90."),
  adopt: flag("Take over the log group and its log stream DestinationDelivery, which exist. Default: false."),
});

/** Of streams that are made. */
const madeStream = {
  keyPrefix: text("Keys in the bucket. Default: <stream>/!{timestamp:yyyy/MM/dd/HH}/."),
  bufferingInterval: z
    .number()
    .int()
    .min(0)
    .max(900)
    .optional()
    .describe("Seconds that records are buffered. Default: 300."),
  bufferingSize: z.number().int().min(1).max(128).optional().describe("MiB that are buffered. Default: 5."),
  compression: z.enum(["GZIP", "UNCOMPRESSED"]).optional().describe("Default: GZIP."),
  kmsKeyArn: text("Customer managed key for records in the stream. Default: one that AWS owns."),
  extractMessages: flag(
    "With fromSubscription: write the messages alone. Default: false, each line also holds account, log group, log stream and times.",
  ),
  errorLogs: errorLogs
    .or(z.literal(false))
    .optional()
    .describe(
      "The log group to which Firehose reports errors of delivery; false for none. Default: one is made; a stream that is taken over keeps what it has.",
    ),
  protect,
  adopt,
  tags,
};

const stream = z.strictObject({
  ...placed("firehose"),
  deliveryStreamName: name.describe("Name of the Firehose stream."),
  create: flag("Make the stream. Default: true when bucket is given."),
  bucket: name.optional().describe("The s3 destination that a stream made here writes to."),
  fromSubscription: flag(
    "Records come from CloudWatch Logs subscriptions: they are decompressed, one a line, and no other logs are taken. On a stream that exists, false says that it takes both. Default: false; of one that exists it isn't known.",
  ),
  ...madeStream,
});

const xray = z.strictObject({
  ...placed("xray"),
  managePolicy: flag(
    "false when the account's X-Ray resource policies are owned elsewhere; then an output holds what one of them needs. Default: true.",
  ),
});

export const destinationSchema = z
  .discriminatedUnion("type", [bucket, logGroup, stream, xray])
  .describe("A place that logs are delivered to.");

/** Keys that say how something is made: without effect on what exists. */
export const keysOfMaking: Readonly<Record<FleetDestinationType, readonly string[]>> = {
  s3: Object.keys(madeBucket),
  "cloudwatch-logs": Object.keys(madeLogGroup),
  firehose: Object.keys(madeStream),
  xray: [],
};

type FleetDestinationType = z.infer<typeof destinationSchema>["type"];
