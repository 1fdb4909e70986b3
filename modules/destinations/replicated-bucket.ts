/** Buckets that are copied from and to, and which of them S3 would not copy. */
import type { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { TerraformStack, Token, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { identityPlace } from "../names/addresses";
import { parseArn } from "../policies/arn";
import type { ReplicationEnd, ReplicationUse } from "../policies/replication-policy";
import { isLiteral } from "./destination";
import type { ObjectLock } from "./object-lock";

/** A bucket destination, as far as it is copied from or to. */
export interface ReplicatedBucket extends Construct, ReplicationEnd {
  readonly bucketName: string;
  readonly partition: string;
  /** The bucket, when its destination makes it: then more is known of it. */
  readonly resource?: S3Bucket;
  readonly archive: ReplicatedArchive;
  dependenciesFor(consumer: Construct): readonly ITerraformDependable[];
}

/** What is known of the bucket, and what copying asks of it. */
export interface ReplicatedArchive {
  readonly objectLock?: ObjectLock;
  /** Whether versions are on; undefined where that isn't known. */
  readonly versioned?: boolean;
  /** The bucket that this one is copied to itself. */
  readonly replicateTo?: ReplicatedBucket;
  grantReplication(use: ReplicationUse): void;
  dependenciesFor(consumer: Construct): readonly ITerraformDependable[];
}

/** How a bucket's copies are asked for. */
export interface ReplicationRequest {
  /** The bucket that is copied has a customer managed key. */
  readonly customerManaged: boolean;
  readonly replicaKmsKeyArn?: string;
  /** The bucket is taken over: what it has isn't known. */
  readonly adopt?: boolean;
}

/** Why S3 would not copy from one bucket to the other. */
export function replicationProblems(
  from: ReplicatedBucket,
  to: ReplicatedBucket,
  { customerManaged, replicaKmsKeyArn, adopt = false }: ReplicationRequest,
): string[] {
  const second = `bucket "${to.bucketName}"`;
  const problems: string[] = [];
  if (adopt)
    problems.push(
      `replicateTo is given, and adopt is true: a bucket has one replication configuration, and rules that it has already would be replaced. ` +
        "Take the bucket over in one apply, take adopt out, and add replicateTo when you know that it has none.",
    );
  if (to.bucketName === from.bucketName)
    problems.push(`replicateTo is ${second} itself: S3 copies to another bucket.`);
  if (from.archive.versioned === false)
    problems.push(
      "versioned is false, and replicateTo is given: S3 copies versions of objects. Leave versioned out.",
    );
  if (to.archive.versioned === false)
    problems.push(
      `replicateTo is ${second}, which has versioned: false: S3 copies to buckets with versions.`,
    );
  if (from.partition !== to.partition && ![from, to].some(({ partition }) => Token.isUnresolved(partition)))
    problems.push(
      `replicateTo is ${second} of partition ${to.partition}, and this bucket is of ${from.partition}: S3 copies within one.`,
    );
  // DstBucketObjectLockConfigMissing: https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-failure-codes.html
  if (from.archive.objectLock && to.resource !== undefined && !to.archive.objectLock)
    problems.push(
      `replicateTo is ${second}, which has no objectLock: from a bucket with Object Lock S3 copies to another one with it. Give it an objectLock too.`,
    );
  return [...problems, ...keyProblems(from, to, customerManaged, replicaKmsKeyArn)];
}

/**
 * Copies keep the kind of encryption that their objects have: of those under a customer managed key another such key
 * must be named.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_EncryptionConfiguration.html
 */
function keyProblems(
  from: ReplicatedBucket,
  to: ReplicatedBucket,
  customerManaged: boolean,
  given: string | undefined,
): string[] {
  if (!customerManaged)
    return given === undefined
      ? []
      : [
          "replicaKmsKeyArn is given, and this bucket has no customer managed key: copies of its objects are encrypted by S3's own key, as they are. Leave it out.",
        ];
  if (given !== undefined) {
    const region = isLiteral(given) ? parseArn(given)?.region : undefined;
    return region === undefined || Token.isUnresolved(to.region) || region === to.region
      ? []
      : [
          `replicaKmsKeyArn "${given}" is in ${region}, and bucket "${to.bucketName}" in ${to.region}: copies are encrypted by a key of their bucket's region.`,
        ];
  }
  if (to.kmsKeyArn === undefined)
    return [
      `Bucket "${to.bucketName}" has no customer managed key, and this bucket has one: S3 encrypts copies of such objects with a customer managed key of the second bucket's region. ` +
        'Give that bucket encryption: "customer-managed" or { kmsKeyArn }, or name the key here as replicaKmsKeyArn.',
    ];
  const elsewhere = TerraformStack.of(to) !== TerraformStack.of(from);
  return elsewhere && Token.isUnresolved(to.kmsKeyArn) && identityPlace(from) !== undefined
    ? [
        `The key of bucket "${to.bucketName}" is made in another stack, and its ARN is known when that is applied. ` +
          "Apply that stack, and name the key here as replicaKmsKeyArn (its output import_ids has the key's id), or give that bucket a key of yours: encryption: { kmsKeyArn }.",
      ]
    : [];
}
