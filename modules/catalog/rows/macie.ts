import type { LogTypeRow } from "../row";

export const row = {
  id: "macie",
  service: "Amazon Macie",
  label: "Amazon Macie logs",
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
      permission: "native",
      enablement: "automatic",
      principal: "AWSServiceRoleForAmazonMacie",
      authorisedBy: "service-linked-role",
      notes: [
        "Macie logs every sensitive data discovery job by itself and this cannot be switched off. A log group that exists under the fixed name is reused, which is how retention and a key are set.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/macie/classificationjobs"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "the sensitive data discovery jobs of an account in a region",
    resources: ["aws_macie2_account"],
    arns: [],
    configurations: "one",
  },
  lifecycle: {
    state: "active",
  },
  deployer: [],
  constraints: [
    "All jobs of a region write to one log group, one stream per job.",
    "A log group that Macie creates by itself never expires.",
    "The log group must be created before the first job runs; afterwards it has to be imported.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/macie/latest/user/discovery-jobs-monitor-cw-logs-configure.html",
    "https://docs.aws.amazon.com/macie/latest/user/service-linked-roles.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/macie/latest/user/discovery-jobs-monitor-cw-logs-configure.html",
      "@cdktf/provider-aws 21.22.1: lib/macie2-account (no logging argument)",
    ],
  },
} as const satisfies LogTypeRow;
