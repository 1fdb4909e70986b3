import { suggested, v1 } from "../pieces/cells";
import { held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { madeAlone } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, controlLogDelivery, regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Interactive Video Service",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/ivschat/", "name"),
    madeAlone("aws_ivschat_logging_configuration", "destination_configuration.cloudwatch_logs"),
    { notes: ["Log streams are named aws/IVSChatLogs/1.0/room_<room id>."] },
  ),
  s3: v1.bucket(madeAlone("aws_ivschat_logging_configuration", "destination_configuration.s3"), {
    keyLayout: "AWSLogs/${Account}/IVSChatLogs/1.0/${Region}/room_${ResourceId}/${yyyy}/${MM}/${dd}/${HH}/…",
    prefix: "unsupported",
    crossRegion: false,
    crossAccount: false,
  }),
  firehose: v1.stream(madeAlone("aws_ivschat_logging_configuration", "destination_configuration.firehose"), {
    notes: ["The stream is given by its name."],
  }),
  source: byArn("an IVS chat room", "ivschat", "room/${ResourceId}", "room/AbCdEf1G2hij", {
    resources: "aws_ivschat_room",
    id: { pattern: "^[a-zA-Z0-9]+$", example: "AbCdEf1G2hij" },
    configurations: "many",
    maxDestinations: 3,
  }),
  deployer: [
    allow(
      "ivschat:CreateLoggingConfiguration ivschat:DeleteLoggingConfiguration ivschat:GetLoggingConfiguration ivschat:ListTagsForResource ivschat:TagResource ivschat:UpdateLoggingConfiguration",
      regional("ivschat", "logging-configuration/${LoggingConfigurationId}"),
    ),
    allow("ivschat:GetRoom ivschat:UpdateRoom"),
    controlLogDelivery,
  ],
  constraints: {
    "A logging configuration has exactly one destination.": held("service"),
    "A room names up to three logging configurations (logging_configuration_identifiers); several rooms may share one.":
      rule("configurations"),
    "A room logs only while an active configuration is attached to it.": held("service"),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws, documentation of aws_ivschat_logging_configuration":
      'The official example tags the stream LogDeliveryEnabled = "true".',
  },
  pages: [
    "https://docs.aws.amazon.com/ivs/latest/ChatUserGuide/chat-logging.html",
    "https://docs.aws.amazon.com/ivs/latest/ChatAPIReference/API_CreateLoggingConfiguration.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_ivschat_logging_configuration:
        "internal/service/ivschat/logging_configuration_test.go TestAccIVSChatLoggingConfiguration_basic_cloudwatch",
    },
    sources: [
      "IVS chat user guide: chat-logging (the S3 key; the bucket is yours, in the region of the logging configuration)",
      "botocore service model of ivschat, 2026-08 (DestinationConfiguration)",
      "@aws-cdk/aws-service-spec 0.1.150, vendedLogs (IVS_CHAT_LOGS, V1)",
      "Acceptance tests: one for each type of destination, by the names that the pack writes",
    ],
    doubts: [doubts.callerPermissions],
  },
});
