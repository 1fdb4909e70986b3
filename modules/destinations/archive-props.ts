/** What a bucket that is made can be told for auditors. */
import type { BucketNotifications } from "./bucket-notifications";
import type { ObjectLock } from "./object-lock";
import type { ReplicatedBucket } from "./replicated-bucket";

export interface ArchiveProps {
  /**
   * Locks each new object for a time (Object Lock): it can't be overwritten or deleted until then. Can be given to a
   * bucket that is there, and taken away: objects that are locked stay so.
   * @default - objects are not locked
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
   */
  readonly objectLock?: ObjectLock;
  /**
   * A second bucket that S3 copies each new object to, of any account and region of the partition: a `BucketDestination`
   * that is made before this one, or of a bucket that exists. Both have versions. Deletions aren't copied, nor is what was
   * here before.
   * @default - objects are not copied
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html
   */
  readonly replicateTo?: ReplicatedBucket;
  /**
   * With `replicateTo`: ARN of the customer managed key of the second bucket's region that encrypts the copies of objects
   * under a customer managed key.
   * @default - the key of the second bucket
   */
  readonly replicaKmsKeyArn?: string;
  /**
   * The queue that S3 tells of each new object below the prefix, for a collector to read it: one that is made, or one that
   * exists.
   * @default - nobody is told
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html
   */
  readonly notifications?: BucketNotifications;
}
