import type { LogTypeRow } from "../row";

export const row = {
  id: "shield-advanced-attack-flow-logs",
  service: "AWS Shield Advanced",
  label: "AWS Shield Advanced attack flow logs",
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
          suggested: "/aws/vendedlogs/shield/",
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
    noun: "a Shield Advanced protection",
    resources: ["aws_shield_protection"],
    arns: ["arn:${Partition}:shield::${Account}:protection/${Id}"],
    exampleArn: "arn:aws:shield::111122223333:protection/11112222-3333-4444-5555-666677778888",
    homeRegion: "us-east-1",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "FLOW_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: ["protection_arn", "event_timestamp", "version"],
        optionalFields: [
          "timestamp",
          "srcaddr",
          "dstaddr",
          "srcport",
          "dstport",
          "protocol",
          "packets",
          "bytes",
          "starttime",
          "endtime",
          "action",
          "location",
          "sampling_rate",
          "tcp_flags",
          "srccountry",
        ],
      },
    ],
    defaultLogTypes: ["FLOW_LOGS"],
    authorization: {
      action: "shield:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:shield::${Account}:protection/${Id}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "Source, destination and delivery are made in us-east-1, whatever the region of the protected resource; a log group or Firehose stream must be there too.",
    "The account must be subscribed to Shield Advanced.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/waf/latest/developerguide/ddos-flow-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::Shield::Protection",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "https://docs.aws.amazon.com/waf/latest/developerguide/ddos-flow-logs.html",
    ],
    doubts: [
      "shield:AllowVendedLogDeliveryForResource is documented in the Shield guide but not in IAM's authorization data.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
