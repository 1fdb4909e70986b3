import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logsAndTraces, traces } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  ...logsAndTraces("/aws/vendedlogs/bedrock-agentcore/"),
  source: {
    noun: "an AgentCore memory",
    resources: "aws_bedrockagentcore_memory",
    arns: [regional("bedrock-agentcore", "memory/${MemoryId}")],
    cloudFormationTypes: ["AWS::BedrockAgentCore::Memory"],
    exampleArn: "arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/orders-Ab12Cd34Ef",
  },
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
  pages: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/memory.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
  ],
  evidence: { confidence: "high", doubts: [doubts.keyUnpublished] },
});
