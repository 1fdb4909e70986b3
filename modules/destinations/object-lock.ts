/** Object Lock: objects of a bucket that nobody deletes before their time. */
import type { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";

/** How hard the lock is. */
export const OBJECT_LOCK_MODES = ["GOVERNANCE", "COMPLIANCE"] as const;

/** The default retention of a bucket: each new object is locked for that time. */
export interface ObjectLock {
  /**
   * `GOVERNANCE`: who has `s3:BypassGovernanceRetention` may delete all the same. `COMPLIANCE`: nobody may before the time
   * is over, the account's root and AWS neither, and the time of an object can't be shortened.
   */
  readonly mode: (typeof OBJECT_LOCK_MODES)[number];
  /** Days that each object is locked, from when it is written: 1 to 36,500. */
  readonly days: number;
}

/** The longest default retention. @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html */
export const MAX_LOCK_DAYS = 36_500;

/** The setting, as Terraform calls it. */
export const OBJECT_LOCK_TYPE = "aws_s3_bucket_object_lock_configuration";

interface Locking {
  readonly objectLock?: ObjectLock;
  readonly versioned?: boolean;
  readonly forceDestroy?: boolean;
}

/** Why a bucket can't be locked as it is asked for. */
export function objectLockProblems({ objectLock, versioned, forceDestroy }: Locking): string[] {
  if (objectLock === undefined) return [];
  const { mode, days } = objectLock;
  const problems: string[] = [];
  if (!OBJECT_LOCK_MODES.includes(mode))
    problems.push(`objectLock.mode ${JSON.stringify(mode)} is none of ${OBJECT_LOCK_MODES.join(", ")}.`);
  if (!Number.isInteger(days) || days < 1 || days > MAX_LOCK_DAYS)
    problems.push(
      `objectLock.days ${JSON.stringify(days)} is not a retention that S3 takes: a whole number of days, 1 to ${MAX_LOCK_DAYS}.`,
    );
  if (versioned === false)
    problems.push(
      "versioned is false, and objectLock is given: S3 locks versions of objects, so the bucket must have them. Leave versioned out.",
    );
  if (forceDestroy)
    problems.push(
      mode === "COMPLIANCE"
        ? "forceDestroy is true, and objectLock keeps objects in mode COMPLIANCE: S3 lets nobody delete them, so a destroy would stop half way. Leave forceDestroy out."
        : "forceDestroy is true, and objectLock keeps objects: to delete them, whoever deploys would have to have s3:BypassGovernanceRetention, and the lock would hold nobody up. Leave forceDestroy out.",
    );
  return problems;
}

/** What is allowed, and does less than whoever reads it may think; undefined where nothing is. */
export function objectLockWarning(
  lock: ObjectLock | undefined,
  expirationDays: number | undefined,
): string | undefined {
  if (lock === undefined || expirationDays === undefined || expirationDays >= lock.days) return undefined;
  return (
    `lifecycle.expirationDays is ${expirationDays}, and objectLock keeps objects for ${lock.days} days: S3 puts a delete marker ` +
    `on an object after ${expirationDays} days, by which it is listed no longer, and keeps (and charges) what is locked.`
  );
}

/**
 * The lock as a setting of its own. `object_lock_enabled` of the bucket itself would do for a new bucket only: on one that
 * exists Terraform would replace it, with all that is in it. S3 takes this for both, once versions are on. Deleted, it
 * leaves the bucket and the locks that objects have; only new objects are locked no longer.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-configure.html
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/36530
 */
export function createObjectLock(
  scope: Construct,
  bucket: S3Bucket,
  { mode, days }: ObjectLock,
  place: { readonly region?: string },
): TerraformResource {
  // Loaded here: few buckets are locked.
  const { S3BucketObjectLockConfigurationA } =
    require("@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration") as typeof import("@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration");
  return new S3BucketObjectLockConfigurationA(scope, "ObjectLock", {
    bucket: bucket.id,
    rule: { defaultRetention: { mode, days } },
    ...place,
  });
}
