import { required, v1 } from "../pieces/cells";
import { held, rule, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { madeBy } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, controlLogDelivery } from "../pieces/statements";

const how = madeBy("aws_sns_topic_data_protection_policy", "policy");

export const row = defineRow({
  service: "Amazon Simple Notification Service",
  cloudwatchLogs: v1.logGroup(required("/aws/vendedlogs/", "name"), how, {
    notes: [
      "Statement[].Operation.Audit.FindingsDestination.CloudWatchLogs.LogGroup of the policy, and NoFindingsDestination likewise.",
      "The page prints a plain Supported; the guide asks for the permissions of V1, which is what the pack uses.",
    ],
  }),
  s3: v1.bucket(how, {
    notes: ["Statement[].Operation.Audit.FindingsDestination.S3.Bucket of the policy: the bucket's name."],
    keyLayout: "AWSLogs/${Account}/…",
    prefix: "unsupported",
  }),
  firehose: v1.stream(how, {
    notes: [
      "Statement[].Operation.Audit.FindingsDestination.Firehose.DeliveryStream of the policy: the stream's name. Its source must be Direct PUT.",
    ],
  }),
  source: byArn("an SNS topic", "sns", "${TopicName}", "orders", {
    resources: "aws_sns_topic",
    maxDestinationsPerType: 1,
  }),
  lifecycle: { state: "closed", since: "2026-04-30" },
  deployer: [allow("sns:PutDataProtectionPolicy sns:GetDataProtectionPolicy"), controlLogDelivery],
  constraints: {
    "The name of the log group must start with /aws/vendedlogs/, and the group must be in the topic's region.":
      held("destinations.cloudwatchLogs.logGroup.naming"),
    "The stream must be in the topic's account and region.": held("destinations.firehose.crossAccount"),
    "The stream must have Direct PUT as its source.": told(
      "Streams that are made here take Direct PUT; of one that exists only Firehose shows the source.",
    ),
    "A topic has one data protection policy, and a policy one audit statement: what else the policy says belongs in the same resource.":
      rule("oneAudit"),
    "An audit names what to look for, such as EmailAddress.": rule("dataIdentifiers"),
    "A policy has ten data identifiers of one's own at most: names of 1 to 128 letters, digits, underscores and hyphens, and regular expressions of 1 to 200 characters among letters, digits, spaces and _#=@/;,-^$?[]{}|\\*+.":
      rule("customIdentifiers"),
    "A data protection policy has 30,720 characters at most.": rule("size"),
    "SampleRate is a string, 0 to 99.": held("options"),
    "Standard topics only: AWS offers no data protection policies for FIFO topics.": rule("standardTopic"),
  },
  pages: [
    "https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-operations.html",
    "https://docs.aws.amazon.com/sns/latest/dg/message-data-protection.html",
    "https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-policies.html",
    "https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-custom-data-identifiers.html",
    "https://docs.aws.amazon.com/sns/latest/api/API_PutDataProtectionPolicy.html",
    "https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-availability-change.html",
    "https://docs.aws.amazon.com/sns/latest/dg/sns-release-notes.html (April 30, 2026: no longer open to new customers)",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "The guide offers CloudWatch Logs, S3 and Firehose, with the permissions of V1, whatever the editions tick",
      "The acceptance tests of aws_sns_topic_data_protection_policy have no audit statement",
    ],
    acceptanceTests: { aws_sns_topic_data_protection_policy: null },
    doubts: [doubts.keyUnpublished],
  },
});
