import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "AWS DevOps Agent",
  ...logs("/aws/vendedlogs/devops-agent/"),
  source: byArn(
    "a DevOps Agent agent space",
    "aidevops",
    "agentspace/${AgentSpaceId}",
    "agentspace/11112222-3333-4444-5555-666677778888",
  ),
  v2: {
    logTypes: [
      logType("APPLICATION_LOGS", {
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp resource_id optional_account_id optional_agent_space_id optional_level",
          "optional_association_id optional_status optional_webhook_id optional_mcp_endpoint_url",
          "optional_service_type optional_service_endpoint_url optional_service_id",
          "optional_request_id optional_operation optional_task_type optional_task_id",
          "optional_reference optional_error_type optional_error_message optional_details",
        ],
      }),
    ],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "aidevops",
    // IAM gives the action no resource types, and such an action is allowed on "*" alone.
    authorizedOn: ["*"],
  },
  cloudFormationTypes: ["AWS::DevOpsAgent::AgentSpace"],
  pages: [
    "https://docs.aws.amazon.com/devopsagent/latest/userguide/configuring-capabilities-for-aws-devops-agent-vended-logs-and-metrics.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [doubts.keyUnpublished],
  },
});
