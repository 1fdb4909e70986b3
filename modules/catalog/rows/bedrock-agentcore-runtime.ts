import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logsAndTraces, traces } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  ...logsAndTraces("/aws/vendedlogs/bedrock-agentcore/"),
  source: byArn(
    "an AgentCore runtime",
    "bedrock-agentcore",
    "runtime/${RuntimeId}",
    "runtime/orders-Ab12Cd34Ef",
    { resources: "aws_bedrockagentcore_agent_runtime" },
  ),
  v2: {
    logTypes: [
      logType("APPLICATION_LOGS", {
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp runtime_id account_id request_id session_id span_id trace_id service_name",
          "operation request_payload response_payload resource attributes timeUnixNano",
          "severityNumber severityText body traceId spanId",
        ],
      }),
      logType("USAGE_LOGS", {
        always: "resource_arn event_timestamp resource attributes metrics",
        optional: "timestamp runtime_id",
      }),
      traces,
    ],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "bedrock-agentcore",
  },
  cloudFormationTypes: ["AWS::BedrockAgentCore::Runtime"],
  pages: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agents-tools-runtime.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "Change log of an AWS workshop, 2026-01: a runtime's delivery source is refused without bedrock-agentcore:AllowVendedLogDeliveryForResource",
    ],
    doubts: [doubts.keyUnpublished],
  },
});
