import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logsAndTraces, traces } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  destinations: logsAndTraces("/aws/vendedlogs/bedrock-agentcore/"),
  source: {
    noun: "an AgentCore workload identity",
    resources: "aws_bedrockagentcore_workload_identity",
    arns: [
      regional(
        "bedrock-agentcore",
        "workload-identity-directory/${DirectoryId}/workload-identity/${WorkloadIdentityName}",
      ),
    ],
    cloudFormationTypes: ["AWS::BedrockAgentCore::WorkloadIdentity"],
    exampleArn:
      "arn:aws:bedrock-agentcore:us-east-1:111122223333:workload-identity-directory/default/workload-identity/orders",
  },
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
  constraints: [
    held(
      "source.arns",
      "The console switches identity logs on per runtime or gateway; the source is the workload identity that belongs to it.",
    ),
  ],
  pages: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/identity.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [doubts.agentCoreAction, doubts.keyUnpublished],
  },
});
