import type { LogTypeRow } from "../row";

export const row = {
  id: "elasticache",
  service: "Amazon ElastiCache",
  label: "Amazon ElastiCache for Redis logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: "v1",
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: "v1",
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
        resources: ["aws_elasticache_replication_group", "aws_elasticache_cluster"],
        argument: "log_delivery_configuration",
      },
      notes: ["destination_type = cloudwatch-logs; destination is the log group's name."],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/elasticache/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
    firehose: {
      permission: "v1",
      enablement: "attribute",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_elasticache_replication_group", "aws_elasticache_cluster"],
        argument: "log_delivery_configuration",
      },
      notes: ["destination_type = kinesis-firehose; destination is the stream's name."],
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "an ElastiCache replication group or cluster (Redis OSS or Valkey)",
    resources: ["aws_elasticache_replication_group", "aws_elasticache_cluster"],
    arns: [
      "arn:${Partition}:elasticache:${Region}:${Account}:cluster:${CacheClusterId}",
      "arn:${Partition}:elasticache:${Region}:${Account}:replicationgroup:${ReplicationGroupId}",
    ],
    exampleArn: "arn:aws:elasticache:us-east-1:111122223333:replicationgroup:sessions",
    configurations: "one",
    maxDestinations: 2,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["elasticache:DescribeCacheClusters", "elasticache:ModifyCacheCluster"],
      resources: ["arn:${Partition}:elasticache:${Region}:${Account}:cluster:${CacheClusterId}"],
    },
    {
      actions: ["elasticache:DescribeReplicationGroups", "elasticache:ModifyReplicationGroup"],
      resources: ["arn:${Partition}:elasticache:${Region}:${Account}:replicationgroup:${ReplicationGroupId}"],
    },
    {
      actions: [
        "logs:DeleteLogDelivery",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:UpdateLogDelivery",
      ],
      resources: ["*"],
    },
  ],
  constraints: [
    "slow-log needs engine version 6.0 or later, engine-log 6.2 or later.",
    "One block per log type (slow-log, engine-log), so each log type goes to one destination.",
    "log_format is json or text.",
    "A cluster that belongs to a replication group takes no log_delivery_configuration; set it on the replication group.",
    "ElastiCache Serverless has no log delivery.",
    "Firehose is not offered in ap-northeast-3.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#49270, PR #46526",
      lesson: "Without apply_immediately, changes of log delivery stay pending and show as a lasting diff.",
    },
    {
      cite: "terraform-aws-modules/terraform-aws-elasticache#10",
      lesson: "log_delivery_configuration on a member cluster is rejected.",
    },
    {
      cite: "terraform-aws-modules/terraform-aws-elasticache#16",
      lesson: "Give each log type a log group of its own, by an explicit name.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        'Declare the tag LogDeliveryEnabled = "true" on the stream; without it nothing arrives, and no error is shown.',
    },
  ],
  links: [
    "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "ElastiCache user guide: Log_Delivery, Logging-destinations",
      "botocore service model of elasticache, 2026-08 (LogDeliveryConfigurationRequest)",
      "@aws-cdk/aws-service-spec 0.1.150, vendedLogs",
      "Terraform AWS provider 6.25: aws_elasticache_replication_group, aws_elasticache_cluster",
    ],
    doubts: ["The exception for ap-northeast-3 comes from a 2023 edition of the guide."],
  },
} as const satisfies LogTypeRow;
