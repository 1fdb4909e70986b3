import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock",
  ...logs("/aws/vendedlogs/bedrock/"),
  source: byArn(
    "an alias of a Bedrock agent",
    "bedrock",
    "agent-alias/${AgentId}/${AgentAliasId}",
    "agent-alias/AGENT12345/ALIAS12345",
    { resources: "aws_bedrockagent_agent_alias" },
  ),
  v2: {
    logTypes: [
      logType("APPLICATION_LOGS", {
        optional: [
          "timestamp agent_alias_arn resource_id event_timestamp event_version operation event_type",
          "workflow level event agent_id agent_alias_id agent_arn",
        ],
      }),
      logType("EVENT_LOGS", {
        always: [
          "timestamp resourceId traceId spanId sessionId requestId operation attributes body",
          "eventType eventVersion eventName level",
        ],
        optional: "resource_id",
      }),
    ],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "bedrock",
  },
  constraints: {
    "The source is an alias of the agent, not the agent.": held("source.arns"),
  },
  cloudFormationTypes: ["AWS::Bedrock::AgentAlias"],
  pages: [
    "https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-memory-log-delivery-enable.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [doubts.keyUnpublished],
  },
});
