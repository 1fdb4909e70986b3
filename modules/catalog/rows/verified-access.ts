import { suggested, v1 } from "../pieces/cells";
import { because, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { madeBy } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, controlLogDelivery } from "../pieces/statements";

const accessLogsTo = (block: string) =>
  madeBy("aws_verifiedaccess_instance_logging_configuration", `access_logs.${block}`);

export const row = defineRow({
  service: "AWS Verified Access",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/verified-access/", "name"),
    accessLogsTo("cloudwatch_logs"),
  ),
  s3: v1.bucket(accessLogsTo("s3"), {
    notes: ["bucket_name, prefix, and for a bucket of another account bucket_owner."],
    keyLayout: "AWSLogs/${Account}/…",
  }),
  firehose: v1.stream(accessLogsTo("kinesis_data_firehose"), {
    notes: ["delivery_stream is the name, so the stream is in the instance's account and region."],
  }),
  source: byArn(
    "a Verified Access instance",
    "ec2",
    "verified-access-instance/${VerifiedAccessInstanceId}",
    "verified-access-instance/vai-0a1b2c3d4e5f67890",
    {
      resources: "aws_verifiedaccess_instance",
      id: { pattern: "^vai-[0-9a-z]+$", example: "vai-0a1b2c3d4e5f67890" },
      maxDestinationsPerType: 1,
    },
  ),
  deployer: [
    allow("ec2:ModifyVerifiedAccessInstanceLoggingConfiguration"),
    allow("ec2:DescribeVerifiedAccessInstanceLoggingConfigurations", "*"),
    controlLogDelivery,
  ],
  constraints: {
    "An instance has one logging configuration with at most one log group, one bucket and one stream.": held(
      "source.maxDestinationsPerType",
    ),
    "log_version is ocsf-0.1 or ocsf-1.0.0-rc.2.": held("options"),
    "include_trust_context needs log_version ocsf-1.0.0-rc.2.": rule("trustContext"),
    "Deleting the resource resets logging to its defaults.": because.consequence,
  },
  pitfalls: { "include-trust-context": "include_trust_context needs log_version ocsf-1.0.0-rc.2." },
  pages: [
    "https://docs.aws.amazon.com/verified-access/latest/ug/access-logs-permissions.html",
    "https://docs.aws.amazon.com/verified-access/latest/ug/access-logs-enable.html",
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VerifiedAccessLogOptions.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "hashicorp/terraform-provider-aws website/docs/r/verifiedaccess_instance_logging_configuration.html.markdown (names, not ARNs)",
    ],
    acceptanceTests: {
      aws_verifiedaccess_instance_logging_configuration:
        "internal/service/ec2/verifiedaccess_instance_logging_configuration_test.go testAccVerifiedAccessInstanceLoggingConfiguration_accessLogsCloudWatchLogsKinesisDataFirehoseS3",
    },
    doubts: [doubts.keyUnpublished],
  },
});
