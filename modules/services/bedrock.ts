/** @see https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-bases-logging.html */
import type { BedrockagentKnowledgeBase } from "@cdktf/provider-aws/lib/bedrockagent-knowledge-base";
import { identifyByArnOrItsId } from "./arn-of-id";
import type { LogSwitch, LogSwitches } from "./switch";
import type { BedrockKnowledgeBaseOptions } from "./options.generated";

const ARN = "arn:${Partition}:bedrock:${Region}:${Account}:knowledge-base/${KnowledgeBaseId}";

const knowledgeBase: LogSwitch<BedrockagentKnowledgeBase | string, BedrockKnowledgeBaseOptions> = {
  identify: (source, environment) => identifyByArnOrItsId(ARN, source, environment),
};

export const switches = { "bedrock-knowledge-base": knowledgeBase } satisfies LogSwitches;
