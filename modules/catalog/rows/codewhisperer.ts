import type { LogTypeRow } from "../row";

export const row = {
  id: "codewhisperer",
  service: "Amazon CodeWhisperer",
  label: "Amazon CodeWhisperer event logs",
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
          suggested: "/aws/vendedlogs/codewhisperer/",
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
    noun: "a customization of Amazon CodeWhisperer (now Amazon Q Developer)",
    resources: [],
    arns: ["arn:${Partition}:codewhisperer:${Region}:${Account}:customization/${Identifier}"],
    exampleArn: "arn:aws:codewhisperer:us-east-1:111122223333:customization/EXAMPLEID123",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "EVENT_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: null,
      },
    ],
    defaultLogTypes: ["EVENT_LOGS"],
    authorization: {
      action: "codewhisperer:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:codewhisperer:${Region}:${Account}:customization/${Identifier}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "The Terraform provider has no resource for customizations; the source is given by its ARN.",
    "The delivery resources are in the customization's region; every example of AWS is in us-east-1.",
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
    "https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/customizations-optimize-accessing-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "AWS CLI reference: example of put-delivery-source",
      "Amazon Q Developer user guide: customizations-optimize-accessing-logs",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
    ],
    doubts: [
      "AWS publishes neither output formats nor record fields; the formats that most V2 log types have are assumed, and any field name is let through.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
