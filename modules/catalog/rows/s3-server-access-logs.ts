import { because, checked, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byGlobalArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs, usualFormats } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon S3",
  ...logs("/aws/vendedlogs/s3/"),
  source: byGlobalArn("an S3 bucket", "arn:${Partition}:s3:::${BucketName}", "orders-data", {
    resources: "aws_s3_bucket",
  }),
  v2: {
    logTypes: [
      logType("S3_SERVER_ACCESS_LOGS", {
        formats: { ...usualFormats, cloudwatchLogs: ["json"], s3: ["json", "parquet"], firehose: ["json"] },
        always: [
          "schema_version_id bucket_arn bucket_name request_time bucket_owner_id remote_ip",
          "requester request_id operation key_name request_uri http_status error_code",
          "bytes_sent_size object_size total_duration turn_around_duration referer user_agent",
          "version_id host_id signature_version cipher_suite authentication_type host_header",
          "tls_version access_point_arn acl_required source_region",
        ],
        optional: "",
      }),
    ],
    defaultLogTypes: "S3_SERVER_ACCESS_LOGS",
    authorization: "s3",
  },
  constraints: {
    "Deliveries are made in the region of the bucket, and a log group must be there too. The ARN of a bucket does not tell its region: it is that of the stack, or of the fleet's entry.":
      held("destinations.cloudwatchLogs.crossRegion"),
    "A general purpose bucket is logged as a whole: its ARN has no key or prefix behind it.": checked({
      kind: "source-arn",
    }),
    "Each object that is written there would cause another record, without end: deliver the logs of a bucket to another one.":
      checked({ kind: "not-into-itself" }),
    "S3 buckets with Object Lock can't receive server access logs: deliver them to a bucket without objectLock.":
      checked({ kind: "not-locked" }),
    "These deliveries are independent of aws_s3_bucket_logging; both at once write twice.":
      because.consequence,
  },
  pitfalls: {
    "DataBiosphere/azul#8297":
      "AWS's pages once disagreed whether these logs can be delivered to another account; its guide now says yes for buckets and streams.",
  },
  cloudFormationTypes: ["AWS::S3::Bucket"],
  pages: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/sal-cw-enabling.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshooting-server-access-logging.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [
      doubts.keyUnpublished,
      "S3's pages say of server access logs that Object Lock blocks their delivery, and don't tell those of aws_s3_bucket_logging, which S3 writes, from these, which log delivery writes. Both are taken as blocked: a bucket without a lock is safe.",
    ],
  },
});
