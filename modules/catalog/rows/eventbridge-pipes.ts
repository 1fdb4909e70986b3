import { suggested, v1 } from "../pieces/cells";
import { because, checked, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, controlLogDelivery, passRole } from "../pieces/statements";

const logTo = (kind: string) => setOn("aws_pipes_pipe", `log_configuration.${kind}_log_destination`);

export const row = defineRow({
  service: "Amazon EventBridge Pipes",
  cloudwatchLogs: v1.logGroup(suggested("/aws/vendedlogs/pipes/", "arn"), logTo("cloudwatch_logs")),
  s3: v1.bucket(logTo("s3"), {
    notes: ["bucket_owner, the account id of the bucket's owner, is required."],
    keyLayout: "AWSLogs/${Account}/…",
  }),
  firehose: v1.stream(logTo("firehose")),
  off: { aws_pipes_pipe: { "log_configuration.level": "OFF" } },
  source: byArn("an EventBridge pipe", "pipes", "pipe/${Name}", "pipe/orders", {
    resources: "aws_pipes_pipe",
    id: { pattern: "^[.A-Za-z0-9_-]{1,64}$", example: "orders" },
    maxDestinationsPerType: 1,
  }),
  deployer: [allow("pipes:DescribePipe pipes:UpdatePipe"), controlLogDelivery, passRole],
  constraints: {
    "A pipe logs nothing at level OFF, AWS's default: the level is always written, INFO unless you say otherwise.":
      held("options"),
    "With a log group among the destinations every record is cut to 256 KB, for all destinations.":
      because.consequence,
    "A pipe takes one destination of each type; all three may be used at once.": held(
      "source.maxDestinationsPerType",
    ),
    "json is the only output_format. AWS fills it in where it is left out and the provider reads it back, a difference for ever: it is always written.":
      held("service"),
    "A pipe takes a prefix of 256 characters at most (S3LogDestinationParameters).": checked({
      kind: "prefix",
      mustNotMatch: "^.{257}",
    }),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#42565":
      "A pipe without a log_configuration block shows a perpetual diff (level OFF); always write the block.",
    "hashicorp/terraform-provider-aws#35933, #37873, PR #37135":
      "log_configuration is not target_parameters.cloudwatch_logs_parameters; it exists since provider 5.53.",
  },
  pages: ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-logs.html"],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_pipes_pipe:
        "internal/service/pipes/pipe_test.go TestAccPipesPipe_logConfiguration_cloudwatchLogsLogDestination",
    },
    sources: [
      "EventBridge user guide: eb-pipes-logs",
      "botocore service model of pipes, 2026-08 (PipeLogConfigurationParameters)",
      "@aws-cdk/aws-service-spec 0.1.150, vendedLogs (EXECUTION_LOGS, V1)",
      "Acceptance test: to a log group; none to a bucket or a stream",
    ],
    doubts: [doubts.keyUnpublished, doubts.callerPermissions],
  },
});
