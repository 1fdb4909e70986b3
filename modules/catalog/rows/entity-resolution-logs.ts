import type { LogTypeRow } from "../row";

export const row = {
  id: "entity-resolution-logs",
  service: "AWS Entity Resolution",
  label: "AWS Entity Resolution logs",
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
          suggested: "/aws/vendedlogs/entityresolution/",
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
    noun: "an Entity Resolution matching or ID mapping workflow",
    resources: [],
    arns: [
      "arn:${Partition}:entityresolution:${Region}:${Account}:matchingworkflow/${WorkflowName}",
      "arn:${Partition}:entityresolution:${Region}:${Account}:idmappingworkflow/${WorkflowName}",
    ],
    exampleArn: "arn:aws:entityresolution:us-east-1:111122223333:matchingworkflow/orders",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "WORKFLOW_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: [
          "timestamp",
          "resource_arn",
          "resource_id",
          "event_type",
          "event_timestamp",
          "job_id",
          "workflow_name",
          "workflow_start_time",
          "workflow_complete_time",
          "data_processing_progression",
          "error_count_map",
          "error_message",
          "error_count",
          "matched_record_count_map",
          "match_rule",
          "match_count",
          "total_records_processed",
          "total_records_unprocessed",
          "incremental_records_processed",
          "workflow_duration",
          "raw_workflow_duration",
          "input_file_size",
        ],
      },
    ],
    defaultLogTypes: ["WORKFLOW_LOGS"],
    suffixVariables: null,
  },
  deployer: [],
  constraints: ["The Terraform provider has no resource for workflows: the source is given as an ARN."],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/entityresolution/latest/userguide/what-is-service.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::EntityResolution::MatchingWorkflow and AWS::EntityResolution::IdMappingWorkflow",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "https://docs.aws.amazon.com/entityresolution/latest/userguide/what-is-service.html",
    ],
    doubts: [
      "No AllowVendedLogDeliveryForResource action is known for this service; AWS's page says that not every service has one.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
