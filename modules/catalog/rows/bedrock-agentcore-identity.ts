import type { LogTypeRow } from "../row";

export const row = {
  id: "bedrock-agentcore-identity",
  service: "Amazon Bedrock AgentCore",
  label: "Amazon Bedrock AgentCore Identity",
  editions: {
    current: {
      cloudwatchLogs: "v2",
      s3: "v2",
      firehose: "v2",
      xray: "v2",
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
          suggested: "/aws/vendedlogs/bedrock-agentcore/",
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
    xray: {
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
      notes: ["Only the log type TRACES goes to X-Ray, and it goes nowhere else."],
    },
  },
  source: {
    noun: "an AgentCore workload identity",
    resources: ["aws_bedrockagentcore_workload_identity"],
    arns: [
      "arn:${Partition}:bedrock-agentcore:${Region}:${Account}:workload-identity-directory/${DirectoryId}/workload-identity/${WorkloadIdentityName}",
    ],
    exampleArn:
      "arn:aws:bedrock-agentcore:us-east-1:111122223333:workload-identity-directory/default/workload-identity/orders",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "APPLICATION_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: ["resource_arn", "event_timestamp"],
        optionalFields: [
          "timestamp",
          "workload_identity_id",
          "request_id",
          "trace_id",
          "span_id",
          "operation_name",
          "operation_type",
          "start_time",
          "end_time",
          "duration_ms",
          "account_id",
          "request",
          "response",
          "resource",
          "attributes",
          "timeUnixNano",
          "severityNumber",
          "severityText",
          "body",
          "traceId",
          "spanId",
        ],
      },
      {
        logType: "TRACES",
        formats: {
          xray: [],
        },
        mandatoryFields: ["trace"],
        optionalFields: ["timestamp", "resourceArn"],
      },
    ],
    defaultLogTypes: ["APPLICATION_LOGS"],
    authorization: {
      action: "bedrock-agentcore:AllowVendedLogDeliveryForResource",
      resource:
        "arn:${Partition}:bedrock-agentcore:${Region}:${Account}:workload-identity-directory/${DirectoryId}/workload-identity/${WorkloadIdentityName}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "The console switches identity logs on per runtime or gateway; the source is the workload identity that belongs to it.",
    "Traces need CloudWatch Transaction Search to be switched on in the account and region.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/identity.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::BedrockAgentCore::WorkloadIdentity",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/identity.html",
      "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
    ],
    doubts: [
      "IAM's authorization data lists only memory and payment-manager as resource types of bedrock-agentcore:AllowVendedLogDeliveryForResource; that this resource is asked for as well is inferred from public code.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
