import { fixed, native } from "../pieces/cells";
import { because, checked, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { serviceLinkedRole, setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Aurora",
  cloudwatchLogs: native.logGroup(
    fixed(
      "/aws/rds/cluster/${DbClusterInstanceName}/audit",
      "/aws/rds/cluster/${DbClusterInstanceName}/error",
      "/aws/rds/cluster/${DbClusterInstanceName}/general",
      "/aws/rds/cluster/${DbClusterInstanceName}/slowquery",
      "/aws/rds/cluster/${DbClusterInstanceName}/instance",
      "/aws/rds/cluster/${DbClusterInstanceName}/iam-db-auth-error",
    ),
    serviceLinkedRole("AWSServiceRoleForRDS"),
    setOn("aws_rds_cluster", "enabled_cloudwatch_logs_exports"),
    { notes: ["One log group per exported log. RDS makes those that do not exist, without retention."] },
  ),
  source: byArn("an Aurora MySQL cluster", "rds", "cluster:${DbClusterInstanceName}", "cluster:orders", {
    resources: "aws_rds_cluster",
    id: { pattern: "^[A-Za-z](?:-?[A-Za-z0-9])*$", example: "orders" },
  }),
  deployer: [allow("rds:DescribeDBClusters rds:ModifyDBCluster")],
  constraints: {
    'These are the logs of clusters with the engine "aurora-mysql".': checked({
      kind: "source-argument",
      argument: "engine",
      must: { oneOf: ["aurora-mysql"] },
    }),
    "RDS keeps the names of clusters in lower case, and names their log groups after them: write it in lower case.":
      checked({ kind: "lower-case", variables: ["DbClusterInstanceName"] }),
    "A log that is exported must also be produced, by parameters of the cluster's parameter group: general_log = 1, slow_query_log = 1, server_audit_logging = 1 with server_audit_events, and log_output = FILE, which is its default. The error log is on by default.":
      because.elsewhere,
    "Aurora Serverless v1 exports what the parameters produce; the argument has no effect there.":
      held("service"),
    "Where log groups are made before the cluster its name must be known: set clusterIdentifier, not clusterIdentifierPrefix, or name the log group by the cluster's attribute.":
      rule("identifier"),
  },
  pitfalls: {
    "aws-cloudformation/cloudformation-coverage-roadmap#885":
      "The log group of the general log only appears once the parameter is set.",
    "hashicorp/terraform-provider-aws#42858, #5348":
      "On destroy the living cluster makes a deleted log group again; it is left behind, and the next apply fails because it exists. The cluster must depend on the log group, and even so destroy may race.",
    "terraform-aws-modules/terraform-aws-rds-aurora#346, #484":
      "Log groups cannot be made first for clusters named by a prefix; a group that RDS made keeps its logs for ever.",
  },
  pages: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.CloudWatch.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.MySQL.LogFileSize.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_rds_cluster:
        "internal/service/rds/cluster_test.go TestAccRDSCluster_EnabledCloudWatchLogsExports_mySQL",
    },
    sources: [
      "Aurora user guide: AuroraMySQL.Integrating.CloudWatch",
      "botocore service model of rds, 2026-08 (CreateDBClusterMessage)",
    ],
    doubts: [doubts.groupKey],
  },
});
