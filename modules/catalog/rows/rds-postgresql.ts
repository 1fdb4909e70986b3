import { fixed, native } from "../pieces/cells";
import { because, checked, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { serviceLinkedRole, setOn } from "../pieces/enablement";
import { allow, regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon RDS for PostgreSQL",
  cloudwatchLogs: native.logGroup(
    fixed(
      "/aws/rds/instance/${DbInstanceName}/postgresql",
      "/aws/rds/instance/${DbInstanceName}/upgrade",
      "/aws/rds/instance/${DbInstanceName}/iam-db-auth-error",
      "/aws/rds/cluster/${DbClusterInstanceName}/postgresql",
      "/aws/rds/cluster/${DbClusterInstanceName}/upgrade",
      "/aws/rds/cluster/${DbClusterInstanceName}/instance",
      "/aws/rds/cluster/${DbClusterInstanceName}/iam-db-auth-error",
    ),
    serviceLinkedRole("AWSServiceRoleForRDS"),
    setOn("aws_db_instance aws_rds_cluster", "enabled_cloudwatch_logs_exports"),
    {
      notes: [
        "What the database logs is set in its parameter group (log_statement, log_min_duration_statement, …).",
      ],
    },
  ),
  source: {
    noun: "an RDS for PostgreSQL instance or cluster",
    resources: "aws_db_instance aws_rds_cluster",
    arns: [regional("rds", "db:${DbInstanceName}"), regional("rds", "cluster:${DbClusterInstanceName}")],
    exampleArn: "arn:aws:rds:us-east-1:111122223333:db:orders",
  },
  deployer: [
    allow("rds:ModifyDBInstance rds:DescribeDBInstances", regional("rds", "db:${DbInstanceName}")),
    allow("rds:ModifyDBCluster rds:DescribeDBClusters", regional("rds", "cluster:${DbClusterInstanceName}")),
    allow(
      "iam:CreateServiceLinkedRole",
      "arn:${Partition}:iam::${Account}:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS",
    ),
  ],
  constraints: {
    "The log group must be created before the database, or RDS creates it without retention and Terraform cannot create it any more.":
      held("order"),
    "RDS makes up the name of such a database, also with a prefix, and with it those of its log groups, which must exist before: give it a name of its own.":
      rule("identifier"),
    "RDS keeps the names of databases in lower case, and names their log groups after them: write it in lower case.":
      checked({ kind: "lower-case", variables: ["DbInstanceName", "DbClusterInstanceName"] }),
    "PostgreSQL logs are written by instances with the engine postgres, and by clusters with aurora-postgresql or postgres.":
      rule("engine"),
    "Instances and Multi-AZ clusters export postgresql, upgrade and iam-db-auth-error; Aurora clusters export postgresql, instance and iam-db-auth-error.":
      rule("exports"),
    "RDS leaves the log groups behind when a database is deleted.": because.consequence,
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#5348":
      "RDS creates the log group without retention and leaves it behind; a group created beforehand is used as it is.",
    "terraform-aws-modules/terraform-aws-rds-aurora#244, #484, #346; terraform-aws-modules/terraform-aws-rds#477":
      "Retention holds only when the group is created first; identifiers with a prefix make its name unknown.",
    "aws-cloudformation/cloudformation-coverage-roadmap#190":
      "Creating the group after the database fails because it already exists.",
  },
  pages: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.CloudWatch.Monitor.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAM.ServiceLinkedRoles.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "API reference of CreateDBInstance and CreateDBCluster, EnableCloudwatchLogsExports",
      "hashicorp/terraform-provider-aws#40789, #41408 (iam-db-auth-error is accepted since early 2025)",
      "hashicorp/terraform-provider-aws#5348 (answer of AWS support)",
      "The acceptance test of aws_db_instance is one of MySQL; the argument is the same",
    ],
    acceptanceTests: {
      aws_db_instance:
        "internal/service/rds/instance_test.go TestAccRDSInstance_EnabledCloudWatchLogsExports_mySQL",
      aws_rds_cluster:
        "internal/service/rds/cluster_test.go TestAccRDSCluster_EnabledCloudWatchLogsExports_postgresql",
    },
  },
});
