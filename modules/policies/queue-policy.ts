/**
 * What lets S3 tell a queue of new objects, and nobody else by the queue's policy.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
 */
import type { Statement } from "./document";

/** The bucket whose objects are told of. */
export interface NotifyingBucket {
  readonly bucketArn: string;
  /** Account that owns the bucket: 12 digits. */
  readonly account: string;
}

/** S3 may send for this bucket, as long as this account owns it: whoever gets the name later may not. */
export function queueStatement(queueArn: string, { bucketArn, account }: NotifyingBucket): Statement {
  return {
    Sid: "AllowBucketNotifications",
    Effect: "Allow",
    Principal: { Service: "s3.amazonaws.com" },
    Action: "sqs:SendMessage",
    Resource: queueArn,
    Condition: {
      ArnLike: { "aws:SourceArn": bucketArn },
      StringEquals: { "aws:SourceAccount": account },
    },
  };
}

/** Refuses every request to the queue that is not encrypted in transit. */
export function tlsOnlyQueueStatement(queueArn: string): Statement {
  return {
    Sid: "DenyInsecureTransport",
    Effect: "Deny",
    Principal: "*",
    Action: "sqs:*",
    Resource: queueArn,
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
}

/**
 * What the key of an encrypted queue needs, where that is a customer managed one: with another key S3 can't send. S3
 * asks the key for SQS.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html#compatibility-with-aws-services
 */
export function queueKeyStatement({ bucketArn, account }: NotifyingBucket): Statement {
  return {
    Sid: "Allow bucket notifications to use the key",
    Effect: "Allow",
    Principal: { Service: "s3.amazonaws.com" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: "*",
    Condition: {
      ArnLike: { "aws:SourceArn": bucketArn },
      StringEquals: { "aws:SourceAccount": account },
    },
  };
}
