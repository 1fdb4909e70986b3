import type { LogTypeRow } from "../row";

export const row = {
  id: "bedrock-agents",
  service: "Amazon Bedrock",
  label: "Amazon Bedrock Agent logging",
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
          suggested: "/aws/vendedlogs/bedrock/",
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
    noun: "an alias of a Bedrock agent",
    resources: ["aws_bedrockagent_agent_alias"],
    arns: ["arn:${Partition}:bedrock:${Region}:${Account}:agent-alias/${AgentId}/${AgentAliasId}"],
    exampleArn: "arn:aws:bedrock:us-east-1:111122223333:agent-alias/AGENT12345/ALIAS12345",
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
          "agent_alias_arn",
          "resource_id",
          "event_timestamp",
          "event_version",
          "operation",
          "event_type",
          "workflow",
          "level",
          "event",
          "agent_id",
          "agent_alias_id",
          "agent_arn",
        ],
      },
      {
        logType: "EVENT_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [
          "timestamp",
          "resourceId",
          "traceId",
          "spanId",
          "sessionId",
          "requestId",
          "operation",
          "attributes",
          "body",
          "eventType",
          "eventVersion",
          "eventName",
          "level",
        ],
        optionalFields: ["resource_id"],
      },
    ],
    defaultLogTypes: ["APPLICATION_LOGS"],
    authorization: {
      action: "bedrock:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:bedrock:${Region}:${Account}:agent-alias/${AgentId}/${AgentAliasId}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: ["The source is an alias of the agent, not the agent."],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-memory-log-delivery-enable.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::Bedrock::AgentAlias",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html",
      "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-memory-log-delivery-enable.html",
    ],
    doubts: [
      "IAM's authorization data lists only knowledge-base as a resource type of bedrock:AllowVendedLogDeliveryForResource; the Bedrock user guide asks for it on the agent alias.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
