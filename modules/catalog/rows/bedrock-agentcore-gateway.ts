import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logsAndTraces, traces } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  ...logsAndTraces("/aws/vendedlogs/bedrock-agentcore/"),
  source: byArn(
    "an AgentCore gateway",
    "bedrock-agentcore",
    "gateway/${GatewayId}",
    "gateway/orders-ab12cd34ef",
    { resources: "aws_bedrockagentcore_gateway" },
  ),
  v2: {
    logTypes: [
      logType("APPLICATION_LOGS", {
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp gateway_id body account_id request_id trace_id span_id resource attributes",
          "timeUnixNano severityNumber severityText traceId spanId",
        ],
      }),
      traces,
    ],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "bedrock-agentcore",
  },
  cloudFormationTypes: ["AWS::BedrockAgentCore::Gateway"],
  pages: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [doubts.agentCoreAction, doubts.keyUnpublished],
  },
});
