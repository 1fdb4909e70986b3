import { fixed, native } from "../pieces/cells";
import { because, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { assumedRole, madeAlone } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS IoT",
  cloudwatchLogs: native.logGroup(
    fixed("AWSIotLogsV2"),
    assumedRole("iot.amazonaws.com"),
    madeAlone("aws_iot_logging_options", "default_log_level, role_arn"),
  ),
  off: { aws_iot_logging_options: { disable_all_logs: true } },
  source: { noun: "the AWS IoT logging options of an account and region", maxDestinations: 1 },
  roles: [
    role(
      "iot.amazonaws.com",
      [
        allow(
          "logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents logs:PutMetricFilter logs:PutRetentionPolicy",
          regional("logs", "log-group:AWSIotLogsV2"),
          regional("logs", "log-group:AWSIotLogsV2:*"),
        ),
      ],
      { trustSourceArn: regional("iot", "*"), default: "created" },
    ),
  ],
  deployer: [allow("iot:GetV2LoggingOptions iot:SetV2LoggingOptions", "*"), passRole],
  constraints: {
    "The setting is one per account and region.": held("source.configurations"),
    "Destroying the resource changes nothing: logging stays on.": because.consequence,
    "default_log_level is DEBUG, INFO, ERROR, WARN or DISABLED.": held("options"),
    "Logging per thing group is not in this provider.": because.elsewhere,
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws, internal/service/iot/logging_options.go":
      "Delete does nothing, so logging stays on after destroy; set disable_all_logs before. The provider retries until the role has propagated.",
  },
  pages: [
    "https://docs.aws.amazon.com/iot/latest/developerguide/configure-logging.html",
    "https://docs.aws.amazon.com/iot/latest/developerguide/cross-service-confused-deputy-prevention.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_iot_logging_options: "internal/service/iot/logging_options_test.go testAccLoggingOptions_basic",
    },
    sources: [
      "AWS IoT developer guide: configure-logging, cross-service-confused-deputy-prevention",
      "botocore service model of iot, 2026-08 (SetV2LoggingOptionsRequest)",
      "Acceptance test: the same five actions, on all resources, and a trust policy without conditions; the pack narrows the one to the log group and the other as cross-service-confused-deputy-prevention shows",
    ],
    doubts: [doubts.groupKey],
  },
});
