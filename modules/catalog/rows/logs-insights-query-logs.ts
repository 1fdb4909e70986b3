import type { LogTypeRow } from "../row";

export const row = {
  id: "logs-insights-query-logs",
  service: "Amazon CloudWatch Logs",
  label: "CloudWatch Logs Insights query execution logs",
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
          suggested: "/aws/vendedlogs/logs/",
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
    noun: "the Logs Insights queries of an account and region",
    resources: [],
    arns: ["arn:${Partition}:logs:${Region}:${Account}:log-group:*"],
    exampleArn: "arn:aws:logs:us-east-1:111122223333:log-group:*",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "INSIGHTS_QUERY_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [
          "resource_arn",
          "event_timestamp",
          "log_type",
          "query_id",
          "account_id",
          "principal_arn",
          "status",
          "bytes_scanned",
          "records_scanned",
          "records_matched",
          "estimated_bytes_skipped",
          "estimated_records_skipped",
          "query_duration_ms",
          "start_time",
          "end_time",
          "log_group_names",
          "log_group_count",
          "query_text",
          "error_message",
          "client_info",
          "query_source",
        ],
        optionalFields: ["timestamp", "create_time", "query_language"],
      },
    ],
    defaultLogTypes: ["INSIGHTS_QUERY_LOGS"],
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "The source must be the ARN of all log groups of the account and region, log-group:*; the ARN of one log group is refused.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AnalyzingLogData.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::Logs::LogGroup",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AnalyzingLogData.html",
    ],
    doubts: [
      "No AllowVendedLogDeliveryForResource action is known for this service; AWS's page says that not every service has one.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
