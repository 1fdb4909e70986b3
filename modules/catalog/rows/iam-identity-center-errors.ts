import type { LogTypeRow } from "../row";

export const row = {
  id: "iam-identity-center-errors",
  service: "IAM Identity Center",
  label: "IAM Identity Center error logs",
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
          suggested: "/aws/vendedlogs/identity-sync/",
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
    noun: "a sync profile of IAM Identity Center (configurable Active Directory sync)",
    resources: [],
    arns: ["arn:${Partition}:identity-sync:${Region}:${Account}:profile/${SyncProfileName}"],
    exampleArn: "arn:aws:identity-sync:us-east-1:111122223333:profile/corp",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "ERROR_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: null,
      },
    ],
    defaultLogTypes: ["ERROR_LOGS"],
    authorization: {
      action: "identity-sync:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:identity-sync:${Region}:${Account}:profile/${SyncProfileName}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "Only with configurable Active Directory sync.",
    "The delivery resources are in the home region of IAM Identity Center.",
    "The Terraform provider can neither create nor look up a sync profile; the source is given by its ARN.",
  ],
  pitfalls: [
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
    "https://docs.aws.amazon.com/singlesignon/latest/userguide/logging-ad-sync-errors.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentitysync.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "IAM Identity Center user guide: logging-ad-sync-errors",
      "Service authorization reference: AWS Identity Sync",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
    ],
    doubts: [
      "The form of the source's ARN is inferred from identity-sync:AllowVendedLogDeliveryForResource, which is asked on the sync profile.",
      "AWS publishes neither output formats nor record fields; the formats that most V2 log types have are assumed, and any field name is let through.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
