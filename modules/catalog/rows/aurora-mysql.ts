import type { LogTypeRow } from "../row";

export const row = {
  id: "aurora-mysql",
  service: "Amazon Aurora",
  label: "Amazon Aurora MySQL logs",
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
        resources: ["aws_rds_cluster"],
        argument: "enabled_cloudwatch_logs_exports",
      },
      notes: ["One log group per exported log. RDS makes those that do not exist, without retention."],
      logGroup: {
        naming: {
          kind: "fixed",
          names: [
            "/aws/rds/cluster/${DbClusterInstanceName}/audit",
            "/aws/rds/cluster/${DbClusterInstanceName}/error",
            "/aws/rds/cluster/${DbClusterInstanceName}/general",
            "/aws/rds/cluster/${DbClusterInstanceName}/slowquery",
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
    noun: "an Aurora MySQL cluster",
    resources: ["aws_rds_cluster"],
    arns: ["arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}"],
    id: {
      pattern: "^[A-Za-z](?:-?[A-Za-z0-9])*$",
      example: "orders",
    },
    exampleArn: "arn:aws:rds:us-east-1:111122223333:cluster:orders",
    configurations: "one",
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["rds:DescribeDBClusters", "rds:ModifyDBCluster"],
      resources: ["arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}"],
    },
  ],
  constraints: [
    "A log that is exported must also be produced: cluster parameters general_log = 1, slow_query_log = 1, server_audit_logging = 1 with server_audit_events, and log_output = FILE. The error log is on by default.",
    "Aurora Serverless v1 exports what the parameters produce; the argument has no effect there.",
    "cluster_identifier must be given, not cluster_identifier_prefix, where log groups are made before the cluster.",
    "Exporting is not available in China (Ningxia).",
  ],
  pitfalls: [
    {
      cite: "aws-cloudformation/cloudformation-coverage-roadmap#885",
      lesson: "The log group of the general log only appears once the parameter is set.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#42858, #5348",
      lesson:
        "On destroy the living cluster makes a deleted log group again; it is left behind, and the next apply fails because it exists. The cluster must depend on the log group, and even so destroy may race.",
    },
    {
      cite: "terraform-aws-modules/terraform-aws-rds-aurora#346, #484",
      lesson:
        "Log groups cannot be made first for clusters named by a prefix; a group that RDS made keeps its logs for ever.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.CloudWatch.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "Aurora user guide: AuroraMySQL.Integrating.CloudWatch",
      "botocore service model of rds, 2026-08 (CreateDBClusterMessage)",
      "Terraform AWS provider 6.25: aws_rds_cluster",
    ],
    doubts: [
      "AWS does not say whether the log group may be encrypted with a customer managed key; the general rule of CloudWatch Logs (the key policy lets logs.<region>.amazonaws.com use the key) is assumed.",
      "The value of log_output and the China (Ningxia) limit come from a 2023 edition of the guide.",
    ],
  },
} as const satisfies LogTypeRow;
