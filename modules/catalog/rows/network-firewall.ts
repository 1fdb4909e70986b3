import { suggested, v1 } from "../pieces/cells";
import { because, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { madeBy } from "../pieces/enablement";
import { allow, controlLogDelivery } from "../pieces/statements";

const how = madeBy(
  "aws_networkfirewall_logging_configuration",
  "logging_configuration.log_destination_config",
);

export const row = defineRow({
  service: "AWS Network Firewall",
  cloudwatchLogs: v1.logGroup(suggested("/aws/vendedlogs/network-firewall/", "name"), how, {
    notes: ["log_destination_type CloudWatchLogs, log_destination { logGroup = <name> }."],
  }),
  s3: v1.bucket(how, {
    notes: [
      "log_destination_type S3, log_destination { bucketName, prefix }. The prefix must not start with a slash.",
      "The log type in the key is alert, flow or tls.",
    ],
    keyLayout:
      "AWSLogs/${Account}/network-firewall/${LogType}/${Region}/${FirewallName}/${yyyy}/${MM}/${dd}/${HH}/…",
  }),
  firehose: v1.stream(how, {
    notes: ["log_destination_type KinesisDataFirehose, log_destination { deliveryStream = <name> }."],
  }),
  source: byArn(
    "a Network Firewall firewall",
    "network-firewall",
    "firewall/${Name}",
    "firewall/inspection",
    { resources: "aws_networkfirewall_firewall", maxDestinations: 3, oneChangeAtATime: true },
  ),
  deployer: [
    allow("network-firewall:UpdateLoggingConfiguration network-firewall:DescribeLoggingConfiguration"),
    controlLogDelivery,
  ],
  constraints: {
    "A firewall has one logging configuration that holds all its log types: ALERT, FLOW and TLS.":
      held("source.configurations"),
    "Each log type goes to one destination, so a configuration has three entries at most.":
      rule("assignment"),
    "Only the stateful engine writes logs.": because.consequence,
    "A change of the configuration takes all log types away before it adds them anew: what the firewall sees in between isn't logged.":
      because.consequence,
    "A prefix in S3 must not start with a slash.": held("destinations.s3.prefix"),
    "The monitoring dashboard (enable_monitoring_dashboard) needs a bucket in the firewall's region, and its readers further rights to Athena, Glue and S3.":
      rule("dashboard"),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#38917, #39197, #40092":
      "The API takes one change per call: a third log type (TLS) failed until the provider made a loop of it. One resource per firewall.",
    "ministryofjustice/modernisation-platform#8047":
      'Adding an S3 entry to an existing firewall failed with "Given logging configuration is unsupported" and was reverted; the cause is not stated.',
    "aws-samples/aws-network-firewall-terraform#2":
      "Nothing arrived in a bucket that was encrypted with the AWS managed key; it must be SSE-S3 or a customer managed key.",
    "hashicorp/terraform-provider-aws#16442": 'The API may answer "temporarily unsupported" for a while.',
  },
  pages: [
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html",
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/logging-s3.html",
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging-permissions.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "hashicorp/terraform-provider-aws internal/service/networkfirewall/logging_configuration.go",
      "awsdocs/amazon-cloudwatch-logs-user-guide doc_source/AWS-logs-and-resource-policy.md (Network Firewall is among the logs whose bucket policy has aws:SourceAccount and aws:SourceArn)",
    ],
    acceptanceTests: {
      aws_networkfirewall_logging_configuration:
        "internal/service/networkfirewall/logging_configuration_test.go TestAccNetworkFirewallLoggingConfiguration_updateToMultipleLogDestinations",
    },
  },
});
