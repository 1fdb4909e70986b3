/** @see https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-bases-logging.html */
import type { BedrockagentKnowledgeBase } from "@cdktf/provider-aws/lib/bedrockagent-knowledge-base";
import { identifyByArnOrItsId } from "./arn-of-id";
import type { LogSwitch } from "./switch";
import type { V2Options } from "./v2.options";

const ARN = "arn:${Partition}:bedrock:${Region}:${Account}:knowledge-base/${KnowledgeBaseId}";

export const knowledgeBase: LogSwitch<BedrockagentKnowledgeBase | string, V2Options> = {
  identify: (source, environment) => identifyByArnOrItsId(ARN, source, environment),
};
