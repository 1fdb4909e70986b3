/** @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-memory-log-delivery-enable.html */
import type { BedrockagentAgentAlias } from "@cdktf/provider-aws/lib/bedrockagent-agent-alias";
import { identifyByArn } from "./identify";
import type { LogSwitch } from "./switch";
import type { V2Options } from "./v2.options";

export const bedrockAgents: LogSwitch<BedrockagentAgentAlias | string, V2Options> = {
  identify: (source) => identifyByArn(typeof source === "string" ? source : source.agentAliasArn),
};
