import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "AWS Elemental Inference",
  ...logs("/aws/vendedlogs/elemental-inference/"),
  source: byArn("an Elemental Inference feed", "elemental-inference", "feed/${FeedId}", "feed/abc123example"),
  v2: {
    logTypes: [
      logType("APPLICATION_LOGS", {
        always: "resource_arn event_timestamp log_level message",
        optional: "timestamp resource_id resource_type detail",
      }),
    ],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "elemental-inference",
  },
  cloudFormationTypes: ["AWS::ElementalInference::Feed"],
  pages: [
    "https://docs.aws.amazon.com/elemental-inference/latest/userguide/monitoring-vended-logs.html",
    "https://docs.aws.amazon.com/elemental-inference/latest/userguide/vended-logs-enabling.html",
    "https://docs.aws.amazon.com/elemental-inference/latest/userguide/vended-logs-components.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "Elemental Inference user guide, vended-logs-enabling: it grants elemental-inference:AllowVendedLogDeliveryForResource, which IAM's authorization data lack",
    ],
    doubts: [doubts.keyUnpublished],
  },
});
