import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logsAndTraces, traces } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  ...logsAndTraces("/aws/vendedlogs/bedrock-agentcore/"),
  source: byArn(
    "an AgentCore memory",
    "bedrock-agentcore",
    "memory/${MemoryId}",
    "memory/orders-Ab12Cd34Ef",
    { resources: "aws_bedrockagentcore_memory" },
  ),
  v2: {
    logTypes: [
      logType("APPLICATION_LOGS", {
        optional: [
          "timestamp resource_arn resource_id event_timestamp memory_strategy_id namespace actor_id",
          "session_id event_id body resource attributes timeUnixNano severityNumber severityText",
          "traceId spanId",
        ],
      }),
      traces,
    ],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "bedrock-agentcore",
  },
  cloudFormationTypes: ["AWS::BedrockAgentCore::Memory"],
  pages: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/memory.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
  ],
  evidence: { confidence: "high", doubts: [doubts.keyUnpublished] },
});
