import type { LogTypeRow } from "../row";

export const row = {
  id: "chime-voice-connector",
  service: "Amazon Chime",
  label: "Amazon Chime media quality metric logs and SIP message logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
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
        resources: ["aws_chime_voice_connector_logging"],
        argument: "enable_media_metric_logs, enable_sip_logs",
      },
      notes: [
        "Media quality metrics go to ChimeVoiceConnectorLogs, SIP messages to ChimeVoiceConnectorSipMessages. Both names lie outside /aws/vendedlogs/, so they take room of their own in the resource policies.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: [
            "/aws/ChimeVoiceConnectorLogs/${VoiceConnectorId}",
            "/aws/ChimeVoiceConnectorSipMessages/${VoiceConnectorId}",
          ],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "an Amazon Chime SDK Voice Connector",
    resources: ["aws_chime_voice_connector"],
    arns: ["arn:${Partition}:chime:${Region}:${Account}:vc/${VoiceConnectorId}"],
    id: {
      pattern: "^[a-z0-9]+$",
      example: "abcdef1ghij2klmno3pqr4",
    },
    exampleArn: "arn:aws:chime:us-east-1:111122223333:vc/abcdef1ghij2klmno3pqr4",
    configurations: "one",
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["chime:GetVoiceConnectorLoggingConfiguration", "chime:PutVoiceConnectorLoggingConfiguration"],
      resources: ["arn:${Partition}:chime:${Region}:${Account}:vc/${VoiceConnectorId}"],
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
      actions: ["logs:CreateLogGroup"],
      resources: [
        "arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/ChimeVoiceConnectorLogs/${VoiceConnectorId}",
        "arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/ChimeVoiceConnectorSipMessages/${VoiceConnectorId}",
      ],
    },
  ],
  constraints: [
    "A Voice Connector has one logging configuration.",
    "The log groups are in the Voice Connector's region, which its aws_region argument chooses.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/chime-sdk/latest/ag/monitoring-cloudwatch.html",
    "https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_PutVoiceConnectorLoggingConfiguration.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "Amazon Chime administration guide: monitoring-cloudwatch",
      "botocore service model of chime-sdk-voice, 2026-08 (LoggingConfiguration)",
      "Terraform AWS provider 6.25: aws_chime_voice_connector_logging",
    ],
    doubts: [
      "AWS does not say whether a log group that exists under the fixed name is accepted; the guide says that it is created for you.",
      "AWS publishes no list of the permissions the caller needs; the log delivery actions that other V1 services ask for are assumed.",
      "Whether the provider's region must equal the Voice Connector's is not verified.",
    ],
  },
} as const satisfies LogTypeRow;
