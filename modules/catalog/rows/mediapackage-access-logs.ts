import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "AWS Elemental MediaPackage",
  ...logs("/aws/vendedlogs/mediapackage/"),
  source: byArn(
    "a MediaPackage v2 channel group",
    "mediapackagev2",
    "channelGroup/${ChannelGroupName}",
    "channelGroup/orders",
    { resources: "aws_media_packagev2_channel_group" },
  ),
  v2: {
    logTypes: [
      logType("EGRESS_ACCESS_LOGS", {
        optional: [
          "timestamp resource_arn event_timestamp client_ip time_to_first_byte status_code",
          "received_bytes sent_bytes method request_uri_base request_query_params protocol",
          "user_agent domain_name request_id account channel_id channel_arn endpoint_id",
          "endpoint_arn channel_group_id manifest_name manifest_type log_type",
        ],
      }),
      logType("INGRESS_ACCESS_LOGS", {
        optional: [
          "timestamp resource_arn event_timestamp client_ip time_to_first_byte status_code",
          "received_bytes sent_bytes method request protocol user_agent domain_name request_id",
          "account channel_id channel_arn channel_group_id input_type input_index",
        ],
      }),
    ],
    defaultLogTypes: "EGRESS_ACCESS_LOGS INGRESS_ACCESS_LOGS",
    suffixVariables: ["accountid", "region", "channel_group_id", "yyyy", "MM", "dd", "HH"],
    maxDeliveriesPerSource: 3,
  },
  constraints: {
    "Only MediaPackage v2 has delivery sources; channels and packaging groups of v1 write to CloudWatch Logs through a setting of their own.":
      held("source.arns"),
    "A channel group takes at most 3 deliveries per log type.": held("v2.maxDeliveriesPerSource"),
  },
  cloudFormationTypes: ["AWS::MediaPackageV2::ChannelGroup"],
  pages: ["https://docs.aws.amazon.com/mediapackage/latest/userguide/access-logging.html"],
  evidence: {
    confidence: "high",
    sources: [
      "MediaPackage user guide, access-logging: its minimum policy has no AllowVendedLogDeliveryForResource; logs:CreateLogGroup, logs:CreateLogStream and logs:PutLogEvents on the channel group are left out, as IAM's authorization data give these actions to log groups alone",
    ],
    doubts: [doubts.keyUnpublished],
  },
});
