import { fixed, v1 } from "../pieces/cells";
import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { madeBy } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, controlLogDelivery, regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Chime",
  cloudwatchLogs: v1.logGroup(
    fixed(
      "/aws/ChimeVoiceConnectorLogs/${VoiceConnectorId}",
      "/aws/ChimeVoiceConnectorSipMessages/${VoiceConnectorId}",
    ),
    madeBy("aws_chime_voice_connector_logging", "enable_media_metric_logs, enable_sip_logs"),
    {
      notes: [
        "Media quality metrics go to ChimeVoiceConnectorLogs, SIP messages to ChimeVoiceConnectorSipMessages. Both names lie outside /aws/vendedlogs/, so they take room of their own in the resource policies.",
      ],
    },
  ),
  source: byArn(
    "an Amazon Chime SDK Voice Connector",
    "chime",
    "vc/${VoiceConnectorId}",
    "vc/abcdef1ghij2klmno3pqr4",
    {
      resources: "aws_chime_voice_connector",
      id: {
        pattern: "^(?:[a-z0-9]{21,22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$",
        example: "abcdef1ghij2klmno3pqr4",
      },
    },
  ),
  deployer: [
    allow("chime:GetVoiceConnectorLoggingConfiguration chime:PutVoiceConnectorLoggingConfiguration"),
    controlLogDelivery,
    allow(
      "logs:CreateLogGroup",
      regional("logs", "log-group:/aws/ChimeVoiceConnectorLogs/${VoiceConnectorId}"),
      regional("logs", "log-group:/aws/ChimeVoiceConnectorSipMessages/${VoiceConnectorId}"),
    ),
  ],
  constraints: {
    "A Voice Connector has one logging configuration.": held("source.configurations"),
    "The log groups are in the Voice Connector's region, which its aws_region argument chooses: us-east-1 by default, whatever the provider's region.":
      held("service"),
  },
  pages: [
    "https://docs.aws.amazon.com/chime-sdk/latest/ag/monitoring-cloudwatch.html",
    "https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_PutVoiceConnectorLoggingConfiguration.html",
  ],
  evidence: {
    confidence: "medium",
    acceptanceTests: {
      aws_chime_voice_connector_logging:
        "internal/service/chime/voice_connector_logging_test.go testAccVoiceConnectorLogging_basic",
    },
    sources: [
      "Amazon Chime administration guide: monitoring-cloudwatch",
      "botocore service model of chime-sdk-voice, 2026-08 (LoggingConfiguration, VoiceConnectorId)",
      "Terraform AWS provider, internal/service/chime/voice_connector_logging_test.go: AWS accepted it from a provider in us-west-2, as the argument aws_region and not the provider's region places the Voice Connector",
    ],
    doubts: [
      "AWS does not say whether a log group that exists under the fixed name is accepted: the guide speaks of a log group that is made for you, and the provider's acceptance tests make none. The pack makes it with exactly that name; should Chime refuse it, create: false leaves it to Chime.",
      doubts.callerPermissions,
    ],
  },
});
