/** What S3 refuses of locks, copies and notifications when they are put. */
import type { AwsObject, Intent } from "./aws-rules";
import { isArray, isFields, text, type Fields, type Value } from "./value";

/** Why S3 would refuse a setting of a bucket, or `undefined`. */
export function archiveRefusal(intent: Intent, objects: readonly AwsObject[]): string | undefined {
  if (intent.action === "delete") return undefined;
  return refusals[intent.type]?.(intent, objects);
}

const refusals: Readonly<
  Record<string, (intent: Intent, objects: readonly AwsObject[]) => string | undefined>
> = {
  aws_s3_bucket_object_lock_configuration: ({ state }, objects) =>
    hasVersions(nameIn(state), objects)
      ? undefined
      : "InvalidBucketState: Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html
  aws_s3_bucket_versioning: ({ state }, objects) =>
    firstOf(state["versioning_configuration"])["status"] !== "Enabled" && isLocked(nameIn(state), objects)
      ? "InvalidBucketState: An Object Lock configuration is present on this bucket, so the versioning state cannot be changed."
      : undefined,
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketReplication.html
  aws_s3_bucket_replication_configuration: ({ state }, objects) => {
    const source = nameIn(state);
    const destination = firstOf(firstOf(state["rule"])["destination"]);
    const target = (text(destination["bucket"]) ?? "").split(":::")[1] ?? "";
    const bucket = objects.find(({ type, state: other }) => type === BUCKET && nameIn(other) === target);
    if (!bucket) return "InvalidRequest: Destination bucket must exist.";
    if (!hasVersions(source, objects) || !hasVersions(target, objects))
      return "InvalidRequest: Versioning must be 'Enabled' on the bucket to apply a replication configuration";
    if (isLocked(source, objects) && !isLocked(target, objects))
      return "InvalidRequest: Destination bucket must have Object Lock enabled";
    const role = text(state["role"]) ?? "";
    return objects.some(({ type, state: other }) => type === "aws_iam_role" && other["arn"] === role)
      ? undefined
      : `InvalidArgument: there is no role ${role}`;
  },
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html: the test message
  aws_s3_bucket_notification: ({ state, account }, objects) => {
    const arn = text(firstOf(state["queue"])["queue_arn"]) ?? "";
    if (arn.split(":")[4] !== account) return undefined;
    const queue = objects.find(
      (object) => object.type === "aws_sqs_queue" && arn.endsWith(`:${text(object.state["name"])}`),
    );
    return queue && /"s3\.amazonaws\.com"/.test(text(queue.state["policy"]) ?? "")
      ? undefined
      : "InvalidArgument: Unable to validate the following destination configurations";
  },
};

const BUCKET = "aws_s3_bucket";

/** The name of the bucket that a state is about. */
function nameIn(state: Fields): string {
  return text(state["bucket"]) ?? "";
}

function hasVersions(bucket: string, objects: readonly AwsObject[]): boolean {
  return objects.some(
    ({ type, state }) =>
      type === "aws_s3_bucket_versioning" &&
      nameIn(state) === bucket &&
      firstOf(state["versioning_configuration"])["status"] === "Enabled",
  );
}

function isLocked(bucket: string, objects: readonly AwsObject[]): boolean {
  return objects.some(
    ({ type, state }) => type === "aws_s3_bucket_object_lock_configuration" && nameIn(state) === bucket,
  );
}

/** The only block of a kind. */
function firstOf(value: Value | undefined): Fields {
  const block = isArray(value ?? null) ? (value as readonly Value[])[0] : value;
  return isFields(block ?? null) ? (block as Fields) : {};
}
