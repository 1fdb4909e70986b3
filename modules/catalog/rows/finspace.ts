import type { LogTypeRow } from "../row";

export const row = {
  id: "finspace",
  service: "Amazon FinSpace",
  label: "Amazon FinSpace",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "automatic",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      notes: [
        "FinSpace makes the log group and the delivery when the cluster is created, with the caller's permissions.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/vendedlogs/finspace/${EnvironmentId}/${KxCluster}"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "bridge",
      principal: "logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudwatch_log_subscription_filter", "aws_kinesis_firehose_delivery_stream"],
      },
      notes: [
        "The API of the service only writes to a log group, whatever AWS's page ticks.",
        "A subscription filter on the log group carries the records to a Firehose stream, which decompresses them and writes to the bucket.",
      ],
      keyLayout: "AWSLogs/${Account}/finspace/${Region}/${yyyy}/${MM}/${dd}/${HH}/…",
      prefix: "optional",
      crossRegion: false,
      crossAccount: false,
    },
    firehose: {
      permission: "v1",
      enablement: "bridge",
      principal: "logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudwatch_log_subscription_filter"],
        argument: "destination_arn",
      },
      notes: [
        "The API of the service only writes to a log group, whatever AWS's page ticks.",
        "A subscription filter on the log group carries the records to the stream.",
      ],
      needsTag: false,
      crossAccount: false,
    },
  },
  source: {
    noun: "a FinSpace Managed kdb cluster",
    resources: ["aws_finspace_kx_cluster"],
    arns: [
      "arn:${Partition}:finspace:${Region}:${Account}:kxEnvironment/${EnvironmentId}/kxCluster/${KxCluster}",
    ],
    exampleArn:
      "arn:aws:finspace:us-east-1:111122223333:kxEnvironment/abcdefghijklmnopqrstuvwxyz/kxCluster/quotes",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "ended",
    since: "2026-10-07",
  },
  deployer: [
    {
      actions: [
        "logs:DeleteLogDelivery",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:UpdateLogDelivery",
      ],
      resources: ["*"],
    },
    {
      actions: ["logs:CreateLogGroup"],
      resources: [
        "arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/vendedlogs/finspace/${EnvironmentId}/${KxCluster}",
      ],
    },
  ],
  constraints: [
    "Logging of a cluster cannot be switched off or redirected.",
    "A log group takes two subscription filters.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/finspace/latest/userguide/permissions-managed-kdb.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "FinSpace user guide: permissions-managed-kdb",
      "botocore service model of finspace, 2026-08, which has no field for logging",
      "Terraform AWS provider 6.25: aws_finspace_kx_cluster",
    ],
    doubts: [
      "Why AWS's page ticks S3 and Firehose is unknown: no field of the API, CloudFormation or the provider does it.",
    ],
  },
} as const satisfies LogTypeRow;
