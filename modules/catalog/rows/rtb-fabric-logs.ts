import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "AWS RTB Fabric",
  ...logs("/aws/vendedlogs/rtbfabric/"),
  source: byArn(
    "an RTB Fabric link",
    "rtbfabric",
    "gateway/${GatewayId}/link/${LinkId}",
    "gateway/rtb-gw-ab12cd34/link/link-ab12cd34",
  ),
  v2: {
    logTypes: [
      logType("APPLICATION_LOGS", {
        always: "rtbfabric_event_timestamp event_type link_id",
        optional: [
          "timestamp resource_arn resource_id event_timestamp bid_request_id rtbfabric_request_id",
          "message status_code correlation_id",
        ],
      }),
    ],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "rtbfabric",
  },
  cloudFormationTypes: ["AWS::RTBFabric::Link"],
  pages: ["https://docs.aws.amazon.com/rtb-fabric/latest/userguide/monitoring-cloudwatch-logs.html"],
  evidence: { confidence: "medium", doubts: [doubts.keyUnpublished] },
});
