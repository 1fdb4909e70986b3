/** Notifications: S3 tells a queue of each new object of a bucket, from which a collector reads them. */
import type { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import type { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { Token, type TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { parseArn, queueArn } from "../policies/arn";
import { policyDocument } from "../policies/document";
import { normalPrefix } from "../policies/key-patterns";
import { queueStatement, tlsOnlyQueueStatement, type NotifyingBucket } from "../policies/queue-policy";
import { isLiteral, terraformJson } from "./destination";
import { makeOnce } from "./made-once";
import { waitFor } from "./waiting";

/** A queue that is made, in the bucket's account and region. */
export interface MadeQueue {
  /** Name of the queue: 1 to 80 letters, digits, hyphens and underscores. */
  readonly queueName: string;
  /** Seconds that a message is kept for the collector: 60 to 1,209,600 (14 days). @default 1209600 */
  readonly messageRetentionSeconds?: number;
}

/** A queue that exists. Its policy is left alone: it must let S3 send before the bucket is told of it. */
export interface ExistingQueue {
  /** ARN of a standard queue in the bucket's region, of any account. */
  readonly queueArn: string;
}

/** Whom S3 tells of new objects. */
export type BucketNotifications = MadeQueue | ExistingQueue;

/** Bounds of a queue's retention, in seconds. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html */
export const QUEUE_RETENTION_SECONDS = { min: 60, max: 1_209_600 } as const;

/** The bucket that tells, and what is known of it. */
export interface NotifyingDestination extends Construct, NotifyingBucket {
  readonly bucketName: string;
  /** Without slashes at its ends; empty for none. */
  readonly prefix: string;
  readonly region: string;
  readonly partition: string;
}

/** Why S3 or SQS would refuse these notifications. */
export function notificationProblems(
  bucket: Pick<NotifyingDestination, "region" | "partition">,
  notifications: BucketNotifications | undefined,
  adopt: boolean,
): string[] {
  if (notifications === undefined) return [];
  const problems: string[] = [];
  if (adopt)
    problems.push(
      "notifications is given, and adopt is true: a bucket has one notification configuration, and what it has already would be replaced. " +
        "Take the bucket over in one apply, take adopt out, and add notifications when you know that it has none.",
    );
  return [
    ...problems,
    ...("queueArn" in notifications ? existing(bucket, notifications) : made(notifications)),
  ];
}

function made({ queueName, messageRetentionSeconds: seconds }: MadeQueue): string[] {
  const { min, max } = QUEUE_RETENTION_SECONDS;
  return [
    ...(isLiteral(queueName) && !/^[\w-]{1,80}$/.test(queueName)
      ? [
          `notifications.queueName "${queueName}" is not the name of a standard queue: 1 to 80 letters, digits, hyphens and underscores. S3 sends to no FIFO queue.`,
        ]
      : []),
    ...(seconds !== undefined && (!Number.isInteger(seconds) || seconds < min || seconds > max)
      ? [
          `notifications.messageRetentionSeconds ${JSON.stringify(seconds)} is not a retention that SQS takes: ${min} to ${max} seconds.`,
        ]
      : []),
  ];
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html */
function existing(
  { region, partition }: Pick<NotifyingDestination, "region" | "partition">,
  { queueArn: arn }: ExistingQueue,
): string[] {
  if (!isLiteral(arn)) return [];
  const parts = parseArn(arn);
  if (
    parts?.service !== "sqs" ||
    !/^\d{12}$/.test(parts.account) ||
    !/^[\w-]{1,80}(\.fifo)?$/.test(parts.resource)
  )
    return [
      `notifications.queueArn "${arn}" is not the ARN of a queue: arn:aws:sqs:<region>:<account>:<name>.`,
    ];
  if (parts.resource.endsWith(".fifo"))
    return [`notifications.queueArn "${arn}" is a FIFO queue, and S3 sends to standard queues only.`];
  const known = (value: string): boolean => !Token.isUnresolved(value);
  if ((known(region) && parts.region !== region) || (known(partition) && parts.partition !== partition))
    return [
      `notifications.queueArn "${arn}" is in ${parts.region}, and the bucket in ${region}: S3 sends to queues of the bucket's region.`,
    ];
  return [];
}

export interface NotificationOptions {
  readonly bucket: S3Bucket;
  readonly notifications: BucketNotifications;
  readonly tags?: Readonly<Record<string, string>>;
  readonly region?: string;
  /** Takes the configuration among the bucket's other changes: S3 refuses parallel ones. */
  readonly chained: (setting: TerraformResource) => void;
}

/** The ARN of the queue that is told. */
export function queueArnOf(
  { partition, region, account }: NotifyingDestination,
  notifications: BucketNotifications,
): string {
  return "queueArn" in notifications
    ? notifications.queueArn
    : queueArn(partition, region, account, notifications.queueName);
}

/** Tells the queue of every object that is created below the destination's prefix, and makes the queue where none is given. */
export function notify(from: NotifyingDestination, options: NotificationOptions): SqsQueue | undefined {
  const { S3BucketNotification } =
    require("@cdktf/provider-aws/lib/s3-bucket-notification") as typeof import("@cdktf/provider-aws/lib/s3-bucket-notification");
  const { bucket, notifications, chained } = options;
  const place = options.region === undefined ? {} : { region: options.region };
  const queue = "queueArn" in notifications ? undefined : createQueue(from, notifications, options);
  const configuration = new S3BucketNotification(from, "Notification", {
    bucket: bucket.id,
    queue: [
      {
        id: "collector",
        queueArn: queueArnOf(from, notifications),
        events: ["s3:ObjectCreated:*"],
        ...(from.prefix === "" ? {} : { filterPrefix: normalPrefix(from.prefix) }),
      },
    ],
    ...place,
  });
  chained(configuration);
  // S3 sends a test message at once, and refuses a queue that doesn't take it.
  if (queue) waitFor(configuration, [queue]);
  return queue;
}

/** A queue that SQS encrypts, and that takes messages of this bucket only. */
function createQueue(
  from: NotifyingDestination,
  { queueName, messageRetentionSeconds = QUEUE_RETENTION_SECONDS.max }: MadeQueue,
  { tags, region }: NotificationOptions,
): SqsQueue {
  makeOnce(from, { noun: "Queue", name: queueName, within: [from.account, from.region] });
  const { SqsQueue: Queue } =
    require("@cdktf/provider-aws/lib/sqs-queue") as typeof import("@cdktf/provider-aws/lib/sqs-queue");
  const arn = queueArn(from.partition, from.region, from.account, queueName);
  return new Queue(from, "Queue", {
    name: queueName,
    messageRetentionSeconds,
    sqsManagedSseEnabled: true,
    policy: terraformJson(policyDocument([queueStatement(arn, from), tlsOnlyQueueStatement(arn)])),
    tags,
    ...(region === undefined ? {} : { region }),
  });
}
