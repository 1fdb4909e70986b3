import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "AWS Entity Resolution",
  ...logs("/aws/vendedlogs/entityresolution/"),
  source: {
    noun: "an Entity Resolution matching or ID mapping workflow",
    arns: [
      regional("entityresolution", "matchingworkflow/${WorkflowName}"),
      regional("entityresolution", "idmappingworkflow/${WorkflowName}"),
    ],
    exampleArn: "arn:aws:entityresolution:us-east-1:111122223333:matchingworkflow/orders",
  },
  v2: {
    logTypes: [
      logType("WORKFLOW_LOGS", {
        optional: [
          "timestamp resource_arn resource_id event_type event_timestamp job_id workflow_name",
          "workflow_start_time workflow_complete_time data_processing_progression error_count_map",
          "error_message error_count matched_record_count_map match_rule match_count",
          "total_records_processed total_records_unprocessed incremental_records_processed",
          "workflow_duration raw_workflow_duration input_file_size",
        ],
      }),
    ],
    defaultLogTypes: "WORKFLOW_LOGS",
  },
  cloudFormationTypes: [
    "AWS::EntityResolution::MatchingWorkflow",
    "AWS::EntityResolution::IdMappingWorkflow",
  ],
  pages: [
    "https://docs.aws.amazon.com/entityresolution/latest/userguide/what-is-service.html",
    "https://docs.aws.amazon.com/entityresolution/latest/userguide/cloudwatch-logs.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "Entity Resolution user guide, cloudwatch-logs: its permissions have no AllowVendedLogDeliveryForResource",
    ],
    doubts: [doubts.keyUnpublished],
  },
});
