import { because } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { qBusinessApplication } from "../pieces/siblings";
import { doubts } from "../pieces/evidence";
import { logType } from "../pieces/v2";

export const row = defineRow({
  ...qBusinessApplication(),
  v2: {
    logTypes: [
      logType("EVENT_LOGS", {
        optional: [
          "timestamp application_id event_timestamp log_type account_id conversation_id",
          "system_message_id user_message_id user_message system_message",
          "output_metrics_is_message_blocked output_metrics_is_message_with_no_answer comment",
          "usefulness_reason usefulness user_email hallucinated_message chat_mode chat_latency",
          "time_to_first_token title url chat_type plugin_id plugin_type unique_user_id",
        ],
      }),
    ],
    defaultLogTypes: "EVENT_LOGS",
    authorization: "qbusiness",
  },
  constraints: {
    "The records hold what users asked and were answered.": because.consequence,
  },
  pages: ["https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/cw-logs-enable-logging.html"],
  evidence: { confidence: "high", doubts: [doubts.keyUnpublished] },
});
