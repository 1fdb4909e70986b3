import type { LogTypeRow } from "../row";

export const row = {
  id: "eventbridge-pipes",
  service: "Amazon EventBridge Pipes",
  label: "Amazon EventBridge Pipes logging",
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
        resources: ["aws_pipes_pipe"],
        argument: "log_configuration.cloudwatch_logs_log_destination",
      },
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/pipes/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_pipes_pipe"],
        argument: "log_configuration.s3_log_destination",
      },
      notes: [
        "bucket_owner, the account id of the bucket's owner, is required. AWS says that json is the only output_format for now.",
      ],
      keyLayout: "AWSLogs/${Account}/…",
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
        resources: ["aws_pipes_pipe"],
        argument: "log_configuration.firehose_log_destination",
      },
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "an EventBridge pipe",
    resources: ["aws_pipes_pipe"],
    arns: ["arn:${Partition}:pipes:${Region}:${Account}:pipe/${Name}"],
    id: {
      pattern: "^[.A-Za-z0-9_-]{1,64}$",
      example: "orders",
    },
    exampleArn: "arn:aws:pipes:us-east-1:111122223333:pipe/orders",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["pipes:DescribePipe", "pipes:UpdatePipe"],
      resources: ["arn:${Partition}:pipes:${Region}:${Account}:pipe/${Name}"],
    },
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
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "level is OFF by default; set ERROR, INFO or TRACE.",
    "With a log group among the destinations every record is cut to 256 KB, for all destinations.",
    "All three destinations may be used at once.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#42565",
      lesson:
        "A pipe without a log_configuration block shows a perpetual diff (level OFF); always write the block.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#35933, #37873, PR #37135",
      lesson:
        "log_configuration is not target_parameters.cloudwatch_logs_parameters; it exists since provider 5.53.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        'Declare the tag LogDeliveryEnabled = "true" on the stream; without it nothing arrives, and no error is shown.',
    },
  ],
  links: [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "EventBridge user guide: eb-pipes-logs",
      "botocore service model of pipes, 2026-08 (PipeLogConfigurationParameters)",
      "@aws-cdk/aws-service-spec 0.1.150, vendedLogs (EXECUTION_LOGS, V1)",
      "Terraform AWS provider 6.25: aws_pipes_pipe",
    ],
    doubts: [
      "AWS does not publish the S3 key behind AWSLogs/<account>/.",
      "AWS publishes no list of the permissions the caller needs; the log delivery actions that other V1 services ask for are assumed.",
    ],
  },
} as const satisfies LogTypeRow;
