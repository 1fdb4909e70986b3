import type { LogTypeRow } from "../row";

export const row = {
  id: "bedrock-knowledge-base",
  service: "Amazon Bedrock",
  label: "Amazon Bedrock Knowledge bases logging",
  editions: {
    "2024": {
      cloudwatchLogs: "v2",
      s3: "v2",
      firehose: "v2",
      xray: null,
    },
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
      notes: ["APPLICATION_LOGS and RUNTIME_LOGS."],
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
      notes: ["APPLICATION_LOGS cannot be written as parquet."],
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
    noun: "a Bedrock knowledge base",
    resources: ["aws_bedrockagent_knowledge_base"],
    arns: ["arn:${Partition}:bedrock:${Region}:${Account}:knowledge-base/${KnowledgeBaseId}"],
    id: {
      pattern: "^[0-9A-Za-z]+$",
      example: "KB12345678",
    },
    exampleArn: "arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB12345678",
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
          s3: ["plain", "json", "w3c"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: [
          "timestamp",
          "resource_id",
          "event_timestamp",
          "event",
          "event_version",
          "event_type",
          "level",
        ],
      },
      {
        logType: "RUNTIME_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: ["resourceArn", "eventTimestamp"],
        optionalFields: [
          "timestamp",
          "resource_type",
          "resource_id",
          "accountId",
          "requestId",
          "operation",
          "eventType",
          "traceId",
          "spanId",
          "parentSpanId",
          "sessionId",
          "timeUnixNano",
          "endTimeUnixNano",
          "body",
          "attributes",
          "resource",
          "scope",
          "status",
          "level",
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
      action: "bedrock:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:bedrock:${Region}:${Account}:knowledge-base/${KnowledgeBaseId}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "Logging of model invocations is another log (aws_bedrock_model_invocation_logging_configuration).",
    "Traces need Transaction Search to be on in X-Ray.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#40027",
      lesson:
        "There is no resource of its own; the delivery resources do it. Do not confuse it with aws_bedrock_model_invocation_logging_configuration.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#42194, #42947; fixed by PR #48158 after 6.25",
      lesson:
        "Deliveries that share a source or a destination and are created in parallel fail with ConflictException; chain them.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#40885",
      lesson:
        'A delivery destination policy is for other accounts only; within one account it fails with "Invalid Delivery Destination resource Policy".',
    },
  ],
  links: [
    "https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-bases-logging.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "Bedrock user guide: knowledge-bases-logging",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::Bedrock::KnowledgeBase",
      "Terraform AWS provider 6.25: aws_bedrockagent_knowledge_base, aws_cloudwatch_log_delivery_source, aws_cloudwatch_log_delivery_destination, aws_cloudwatch_log_delivery",
    ],
    doubts: [
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
      "RUNTIME_LOGS is in AWS's machine-readable list, not in the API reference of PutDeliverySource.",
    ],
  },
} as const satisfies LogTypeRow;
