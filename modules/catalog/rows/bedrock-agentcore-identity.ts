import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logsAndTraces, traces } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  ...logsAndTraces("/aws/vendedlogs/bedrock-agentcore/"),
  source: byArn(
    "an AgentCore workload identity",
    "bedrock-agentcore",
    "workload-identity-directory/${DirectoryId}/workload-identity/${WorkloadIdentityName}",
    "workload-identity-directory/default/workload-identity/orders",
    { resources: "aws_bedrockagentcore_workload_identity" },
  ),
  v2: {
    logTypes: [
      logType("APPLICATION_LOGS", {
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp workload_identity_id request_id trace_id span_id operation_name operation_type",
          "start_time end_time duration_ms account_id request response resource attributes",
          "timeUnixNano severityNumber severityText body traceId spanId",
        ],
      }),
      traces,
    ],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "bedrock-agentcore",
  },
  constraints: {
    "The console switches identity logs on per runtime or gateway; the source is the workload identity that belongs to it.":
      held("source.arns"),
  },
  cloudFormationTypes: ["AWS::BedrockAgentCore::WorkloadIdentity"],
  pages: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/identity.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [doubts.agentCoreAction, doubts.keyUnpublished],
  },
});
