/** @see https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-bases-logging.html */
import type { BedrockagentKnowledgeBase } from "@cdktf/provider-aws/lib/bedrockagent-knowledge-base";
import { identifyByArn } from "./identify";
import type { LogSwitch } from "./switch";
import type { V2Options } from "./v2.options";

export const knowledgeBase: LogSwitch<BedrockagentKnowledgeBase | string, V2Options> = {
  identify: identifyByArn,
};
