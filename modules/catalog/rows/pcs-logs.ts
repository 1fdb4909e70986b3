import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { logType, logs, v2 } from "../pieces/v2";

export const row = defineRow({
  service: "AWS Parallel Computing Service",
  ...logs("/aws/vendedlogs/pcs/"),
  s3: v2.bucket({ keyLayout: "AWSLogs/${Account}/PCS/…" }),
  source: byArn(
    "a Parallel Computing Service cluster",
    "pcs",
    "cluster/${ClusterIdentifier}",
    "cluster/pcs_ab12cd34ef",
  ),
  v2: {
    logTypes: [
      logType("PCS_SCHEDULER_LOGS", {
        always: [
          "resource_id resource_type event_timestamp log_level log_name scheduler_type",
          "scheduler_major_version scheduler_patch_version node_type message",
        ],
        optional: "timestamp",
      }),
      logType("PCS_JOBCOMP_LOGS", {
        always: "resource_id resource_type event_timestamp scheduler_type scheduler_major_version fields",
        optional: "timestamp",
      }),
      logType("PCS_SCHEDULER_AUDIT_LOGS", {
        always: [
          "resource_id resource_type event_timestamp log_level log_name scheduler_type",
          "scheduler_major_version scheduler_patch_version node_type log_type message",
        ],
        optional: "timestamp",
      }),
      logType("PCS_SCALING_LOGS", {
        optional: [
          "timestamp resource_id event_timestamp id resource_type compute_node_group_id",
          "scheduler_node_id status_code reason_code description details",
        ],
      }),
    ],
    defaultLogTypes: "PCS_SCHEDULER_LOGS",
    authorization: "pcs",
  },
  cloudFormationTypes: ["AWS::PCS::Cluster"],
  pages: [
    "https://docs.aws.amazon.com/pcs/latest/userguide/monitoring-overview.html",
    "https://docs.aws.amazon.com/pcs/latest/userguide/monitoring_scheduler-logs.html",
  ],
  evidence: { confidence: "high" },
});
