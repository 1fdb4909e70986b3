import type { LogTypeRow } from "../row";

export const row = {
  id: "ivs-chat",
  service: "Amazon Interactive Video Service",
  label: "Amazon Interactive Video Service chat logs",
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
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_ivschat_logging_configuration"],
        argument: "destination_configuration.cloudwatch_logs",
      },
      notes: ["Log streams are named aws/IVSChatLogs/1.0/room_<room id>."],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/ivschat/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_ivschat_logging_configuration"],
        argument: "destination_configuration.s3",
      },
      keyLayout:
        "AWSLogs/${Account}/IVSChatLogs/1.0/${Region}/room_${ResourceId}/${yyyy}/${MM}/${dd}/${HH}/…",
      prefix: "unsupported",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v1",
      enablement: "resource",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_ivschat_logging_configuration"],
        argument: "destination_configuration.firehose",
      },
      notes: ["The stream is given by its name."],
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "an IVS chat room",
    resources: ["aws_ivschat_room"],
    arns: ["arn:${Partition}:ivschat:${Region}:${Account}:room/${ResourceId}"],
    id: {
      pattern: "^[a-zA-Z0-9]+$",
      example: "AbCdEf1G2hij",
    },
    exampleArn: "arn:aws:ivschat:us-east-1:111122223333:room/AbCdEf1G2hij",
    configurations: "many",
    maxDestinations: 3,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: [
        "ivschat:CreateLoggingConfiguration",
        "ivschat:DeleteLoggingConfiguration",
        "ivschat:GetLoggingConfiguration",
        "ivschat:ListTagsForResource",
        "ivschat:TagResource",
        "ivschat:UpdateLoggingConfiguration",
      ],
      resources: [
        "arn:${Partition}:ivschat:${Region}:${Account}:logging-configuration/${LoggingConfigurationId}",
      ],
    },
    {
      actions: ["ivschat:GetRoom", "ivschat:UpdateRoom"],
      resources: ["arn:${Partition}:ivschat:${Region}:${Account}:room/${ResourceId}"],
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
  ],
  constraints: [
    "A logging configuration has exactly one destination.",
    "A room names up to three logging configurations (logging_configuration_identifiers); several rooms may share one.",
    "A room logs only while an active configuration is attached to it.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws, documentation of aws_ivschat_logging_configuration",
      lesson: 'The official example tags the stream LogDeliveryEnabled = "true".',
    },
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        'Declare the tag LogDeliveryEnabled = "true" on the stream; without it nothing arrives, and no error is shown.',
    },
  ],
  links: [
    "https://docs.aws.amazon.com/ivs/latest/ChatUserGuide/chat-logging.html",
    "https://docs.aws.amazon.com/ivs/latest/ChatAPIReference/API_CreateLoggingConfiguration.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "IVS chat user guide: chat-logging",
      "botocore service model of ivschat, 2026-08 (DestinationConfiguration)",
      "@aws-cdk/aws-service-spec 0.1.150, vendedLogs (IVS_CHAT_LOGS, V1)",
      "Terraform AWS provider 6.25: aws_ivschat_logging_configuration, aws_ivschat_room",
    ],
    doubts: [
      "The date part of the S3 key is taken from sample code.",
      "AWS publishes no list of the permissions the caller needs; the log delivery actions that other V1 services ask for are assumed.",
      "AWS does not say whether the bucket may be in another account or region; the general V1 rules for S3 are assumed.",
    ],
  },
} as const satisfies LogTypeRow;
