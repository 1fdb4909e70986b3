import { suggested, v1 } from "../pieces/cells";
import { because, checked, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery, regional } from "../pieces/statements";

const resources = "aws_elasticache_replication_group aws_elasticache_cluster";
const how = setOn(resources, "log_delivery_configuration");

export const row = defineRow({
  service: "Amazon ElastiCache",
  cloudwatchLogs: v1.logGroup(suggested("/aws/vendedlogs/elasticache/", "name"), how, {
    notes: ["destination_type = cloudwatch-logs; destination is the log group's name."],
  }),
  firehose: v1.stream(how, {
    notes: ["destination_type = kinesis-firehose; destination is the stream's name."],
  }),
  source: {
    noun: "an ElastiCache replication group or cluster (Redis OSS or Valkey)",
    resources,
    arns: [
      regional("elasticache", "cluster:${CacheClusterId}"),
      regional("elasticache", "replicationgroup:${ReplicationGroupId}"),
    ],
    exampleArn: "arn:aws:elasticache:us-east-1:111122223333:replicationgroup:sessions",
    maxDestinations: 2,
  },
  deployer: [
    allow(
      "elasticache:DescribeCacheClusters elasticache:ModifyCacheCluster",
      regional("elasticache", "cluster:${CacheClusterId}"),
    ),
    allow(
      "elasticache:DescribeReplicationGroups elasticache:ModifyReplicationGroup",
      regional("elasticache", "replicationgroup:${ReplicationGroupId}"),
    ),
    controlLogDelivery,
  ],
  constraints: {
    "Memcached has no logs: they exist for Redis OSS and Valkey.": checked({
      kind: "source-argument",
      argument: "engine",
      must: { noneOf: ["memcached"] },
    }),
    "slow-log needs Redis OSS 6.0 or later, engine-log 6.2 or later; every Valkey has both.":
      rule("engineVersion"),
    "Each log type, slow-log and engine-log, goes to one destination: name it once.": rule("onePerLogType"),
    "log_format is json or text.": held("options"),
    "A cluster that belongs to a replication group takes no log_delivery_configuration: give the replication group as the source.":
      checked({
        kind: "source-argument",
        argument: "replicationGroupId",
        must: "be-unset",
        of: ["aws_elasticache_cluster"],
      }),
    "ElastiCache Serverless has no log delivery.": held("source.resources"),
    "ElastiCache doesn't deliver to Firehose there (Osaka): use a log group.": checked({
      kind: "not-offered",
      regions: ["ap-northeast-3"],
      type: "firehose",
    }),
    "Without apply_immediately, changes of log delivery wait for the maintenance window: the option applyImmediately sets it.":
      because.consequence,
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#49270, PR #46526":
      "Without apply_immediately, changes of log delivery stay pending and show as a lasting diff.",
    "terraform-aws-modules/terraform-aws-elasticache#10":
      "log_delivery_configuration on a member cluster is rejected.",
    "terraform-aws-modules/terraform-aws-elasticache#16":
      "Give each log type a log group of its own, by an explicit name.",
  },
  pages: [
    "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html",
    "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Logging-destinations.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_elasticache_replication_group:
        "internal/service/elasticache/replication_group_test.go TestAccElastiCacheReplicationGroup_Engine_Redis_LogDeliveryConfigurations_ClusterMode_Disabled",
      aws_elasticache_cluster:
        "internal/service/elasticache/cluster_test.go TestAccElastiCacheCluster_Engine_Redis_LogDeliveryConfigurations",
    },
    sources: [
      "ElastiCache user guide: Log_Delivery, Logging-destinations",
      "botocore service model of elasticache, 2026-08 (LogDeliveryConfigurationRequest)",
      "@aws-cdk/aws-service-spec 0.1.150, vendedLogs",
      "Acceptance tests: names as destinations, as the pack writes them; they ignore changes of the stream's tags, where the pack declares the tag that AWS adds",
    ],
  },
});
