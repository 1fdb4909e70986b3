import { checked } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon CloudWatch Logs",
  ...logs("/aws/vendedlogs/logs/"),
  source: byArn("the Logs Insights queries of an account and region", "logs", "log-group:*", "log-group:*"),
  v2: {
    logTypes: [
      logType("INSIGHTS_QUERY_LOGS", {
        always: [
          "resource_arn event_timestamp log_type query_id account_id principal_arn status",
          "bytes_scanned records_scanned records_matched estimated_bytes_skipped",
          "estimated_records_skipped query_duration_ms start_time end_time log_group_names",
          "log_group_count query_text error_message client_info query_source",
        ],
        optional: "timestamp create_time query_language",
      }),
    ],
    defaultLogTypes: "INSIGHTS_QUERY_LOGS",
  },
  constraints: {
    "AWS takes the ARN of all log groups of the account and region only, which ends in log-group:*, and no ARN of a single log group.":
      checked({ kind: "source-arn" }),
  },
  cloudFormationTypes: ["AWS::Logs::LogGroup"],
  pages: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AnalyzingLogData.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "CloudWatch Logs user guide, AWS-vended-logs-permissions-V2: its example for INSIGHTS_QUERY_LOGS asks for no AllowVendedLogDeliveryForResource",
    ],
    doubts: [doubts.keyUnpublished],
  },
});
