import { because } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { qBusinessApplication } from "../pieces/siblings";
import { logType, v2 } from "../pieces/v2";

export const row = defineRow({
  ...qBusinessApplication(),
  s3: v2.bucket({ keyLayout: "AWSLogs/${Account}/AmazonQBusinessLogs/…" }),
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
  pages: [
    "https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/cw-logs-enable-logging.html",
    "https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/qbusiness-availability-change.html",
  ],
  evidence: {
    confidence: "high",
    sources: ["API reference of Amazon Q Business (not open to new customers from July 31, 2026)"],
  },
});
