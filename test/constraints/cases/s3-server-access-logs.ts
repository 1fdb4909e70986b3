import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { BucketDestination, FirehoseDestination } from "../../../modules";
import type { ConstraintCase, Place } from "../place";

/** One bucket as source and destination, however the two are given; and two buckets that are given alike. */
function itself(
  breaks: (place: Place) => unknown,
  given: string,
  allows: (place: Place) => unknown,
): ConstraintCase {
  return { constraint: "Each object that is written there", finding: "[B26]", breaks, given, allows };
}

const bucketIn = ({ stack }: Place, id: string, bucket?: string): S3Bucket =>
  new S3Bucket(stack, id, bucket === undefined ? {} : { bucket });

const existing = ({ stack }: Place, id: string, bucketName: string): BucketDestination =>
  BucketDestination.fromExisting(stack, id, { bucketName });

const streamInto = (place: Place, bucketName: string): FirehoseDestination =>
  new FirehoseDestination(place.stack, "Stream", {
    deliveryStreamName: "siem",
    bucket: place.bucket(bucketName),
  });

const literally = 'Bucket "org-logs" is the source and a destination of its own logs.';
export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A general purpose bucket is logged as a whole",
    breaks: (place) => place.deliver("arn:aws:s3:::org-data/orders/*", [place.group()]),
    given: 'The source is "arn:aws:s3:::org-data/orders/*".',
    allows: (place) => place.deliver("arn:aws:s3:::org.data-1", [place.group()]),
  },
  {
    constraint: "S3 buckets with Object Lock",
    breaks: (place) =>
      place.deliver("arn:aws:s3:::org-data", [
        place.bucket("org-logs", { objectLock: { mode: "GOVERNANCE", days: 30 } }),
      ]),
    given: 'Bucket "org-logs" has objectLock.',
    allows: (place) =>
      place.deliver("arn:aws:s3:::org-data", [
        place.bucket("org-logs", {
          replicateTo: place.bucket("org-copy", { objectLock: { mode: "GOVERNANCE", days: 30 } }),
        }),
      ]),
  },
  itself(
    (place) => place.deliver("arn:aws:s3:::org-logs", [place.bucket("org-logs")]),
    literally,
    (place) => place.deliver("arn:aws:s3:::org-log", [place.bucket("org-logs")]),
  ),
  itself(
    (place) => {
      const archive = place.bucket("org-logs");
      return place.deliver(archive.resource, [archive]);
    },
    literally,
    (place) => place.deliver(place.bucket("org-data").resource, [place.bucket("org-logs")]),
  ),
  itself(
    (place) => {
      const archive = place.bucket("org-logs");
      return place.deliver(archive.resource!.arn, [archive]);
    },
    literally,
    (place) => place.deliver(place.bucket("org-data").resource!.arn, [place.bucket("org-logs")]),
  ),
  itself(
    (place) => place.deliver(bucketIn(place, "Logs", "org-logs"), [existing(place, "Existing", "org-logs")]),
    literally,
    (place) => place.deliver(bucketIn(place, "Data", "org-data"), [existing(place, "Existing", "org-logs")]),
  ),
  itself(
    (place) => place.deliver("arn:aws:s3:::org-logs", [streamInto(place, "org-logs")]),
    'Stream "siem" writes to the bucket that is the source.',
    (place) => place.deliver("arn:aws:s3:::org-data", [streamInto(place, "org-logs")]),
  ),
  itself(
    (place) => {
      const bucket = bucketIn(place, "Nameless");
      return place.deliver(bucket, [existing(place, "Existing", bucket.id)]);
    },
    'Bucket "workload/Existing" is the source and a destination of its own logs.',
    (place) => {
      const bucket = bucketIn(place, "Nameless");
      return place.deliver(bucket, [existing(place, "Existing", `${bucket.bucket}-logs`)]);
    },
  ),
];
