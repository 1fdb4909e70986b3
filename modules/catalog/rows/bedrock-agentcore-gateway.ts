import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logsAndTraces, traces } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  destinations: logsAndTraces("/aws/vendedlogs/bedrock-agentcore/"),
  source: {
    noun: "an AgentCore gateway",
    resources: "aws_bedrockagentcore_gateway",
    arns: [regional("bedrock-agentcore", "gateway/${GatewayId}")],
    cloudFormationTypes: ["AWS::BedrockAgentCore::Gateway"],
    exampleArn: "arn:aws:bedrock-agentcore:us-east-1:111122223333:gateway/orders-ab12cd34ef",
  },
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
  pages: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [doubts.agentCoreAction, doubts.keyUnpublished],
  },
});
