/** @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-memory-log-delivery-enable.html */
import type { BedrockagentAgentAlias } from "@cdktf/provider-aws/lib/bedrockagent-agent-alias";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";
import type { BedrockAgentsOptions } from "./options.generated";

const bedrockAgents: LogSwitch<BedrockagentAgentAlias | string, BedrockAgentsOptions> = {
  identify: (source) => identifyByArn(typeof source === "string" ? source : source.agentAliasArn),
};

export const switches = { "bedrock-agents": bedrockAgents } satisfies LogSwitches;
