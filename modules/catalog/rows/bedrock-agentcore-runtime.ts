import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logsAndTraces, traces } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  destinations: logsAndTraces("/aws/vendedlogs/bedrock-agentcore/"),
  source: {
    noun: "an AgentCore runtime",
    resources: "aws_bedrockagentcore_agent_runtime",
    arns: [regional("bedrock-agentcore", "runtime/${RuntimeId}")],
    cloudFormationTypes: ["AWS::BedrockAgentCore::Runtime"],
    exampleArn: "arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/orders-Ab12Cd34Ef",
  },
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
