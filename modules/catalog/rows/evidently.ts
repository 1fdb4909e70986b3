import type { LogTypeRow } from "../row";

export const row = {
  id: "evidently",
  service: "Amazon CloudWatch Evidently",
  label: "CloudWatch Evidently evaluation event logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: "v1",
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
        resources: ["aws_evidently_project"],
        argument: "data_delivery.cloudwatch_logs",
      },
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/evidently/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_evidently_project"],
        argument: "data_delivery.s3_destination",
      },
      keyLayout: "AWSLogs/${Account}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
  },
  source: {
    noun: "an Evidently project",
    resources: ["aws_evidently_project"],
    arns: ["arn:${Partition}:evidently:${Region}:${Account}:project/${ProjectName}"],
    id: {
      pattern: "^[-a-zA-Z0-9._]{1,127}$",
      example: "checkout",
    },
    exampleArn: "arn:aws:evidently:us-east-1:111122223333:project/checkout",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "ended",
    since: "2025-10-17",
  },
  deployer: [
    {
      actions: ["evidently:GetProject", "evidently:UpdateProjectDataDelivery"],
      resources: ["arn:${Partition}:evidently:${Region}:${Account}:project/${ProjectName}"],
    },
  ],
  constraints: ["A project delivers to a log group or to a bucket, not to both."],
  pitfalls: [
    {
      cite: "navapbc/template-infra#742; hashicorp/terraform-provider-aws#25296",
      lesson:
        "An account has 10 log resource policies per region, of 5,120 characters each: share one policy on /aws/vendedlogs/* instead of one per log group.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Evidently-datastorage.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "CloudWatch user guide: CloudWatch-Evidently-datastorage",
      "Terraform AWS provider 6.25: aws_evidently_project",
    ],
    doubts: [
      "The end date, 2025-10-16 or 2025-10-17, comes from a secondary source; the API is gone from botocore in 2026-08, so the resource synthesizes and cannot be applied.",
      "AWS does not publish the S3 key behind AWSLogs/<account>/.",
      "AWS does not say whether the bucket may be in another account or region; the general V1 rules for S3 are assumed.",
    ],
  },
} as const satisfies LogTypeRow;
