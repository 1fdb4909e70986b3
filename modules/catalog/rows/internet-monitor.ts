import type { LogTypeRow } from "../row";

export const row = {
  id: "internet-monitor",
  service: "Amazon CloudWatch Internet Monitor",
  label: "CloudWatch Internet Monitor logs",
  editions: {
    "2024": {
      cloudwatchLogs: null,
      s3: "v1",
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: null,
      s3: "v1",
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "native",
      enablement: "automatic",
      principal: "AWSServiceRoleForInternetMonitor",
      authorisedBy: "service-linked-role",
      notes: [
        "Not ticked on AWS's page: the top 500 city-networks, every five minutes, always on. The log group is managed for its retention and encryption.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/internet-monitor/${MonitorName}/byCity"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_internetmonitor_monitor"],
        argument: "internet_measurements_log_delivery.s3_config",
      },
      notes: ["All monitored city-networks, up to 500,000."],
      keyLayout: "AWSLogs/${Account}/internetmonitor/${Region}/${yyyy}/${MM}/${dd}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
  },
  source: {
    noun: "an Internet Monitor monitor",
    resources: ["aws_internetmonitor_monitor"],
    arns: ["arn:${Partition}:internetmonitor:${Region}:${Account}:monitor/${MonitorName}"],
    id: {
      pattern: "^[a-zA-Z0-9_.-]{1,255}$",
      example: "storefront",
    },
    exampleArn: "arn:aws:internetmonitor:us-east-1:111122223333:monitor/storefront",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["internetmonitor:GetMonitor", "internetmonitor:UpdateMonitor"],
      resources: ["arn:${Partition}:internetmonitor:${Region}:${Account}:monitor/${MonitorName}"],
    },
  ],
  constraints: [
    "The bucket must exist before the monitor delivers to it.",
    "The measurements per city go to a log group whose name cannot be chosen and cannot be switched off.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-IM-get-started.Publish-to-S3.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-IM-permissions.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "CloudWatch user guide: CloudWatch-IM-get-started.Publish-to-S3, CloudWatch-IM-view-cw-tools.S3_athena, CloudWatch-IM-permissions, using-service-linked-roles-CWIM",
      "botocore service model of internetmonitor, 2026-08 (S3Config)",
      "Terraform AWS provider 6.25: aws_internetmonitor_monitor",
    ],
    doubts: [
      "AWS does not say whether the log group may be encrypted with a customer managed key; the general rule of CloudWatch Logs (the key policy lets logs.<region>.amazonaws.com use the key) is assumed.",
      "AWS does not say whether the bucket may be in another account or region; the general V1 rules for S3 are assumed.",
    ],
  },
} as const satisfies LogTypeRow;
