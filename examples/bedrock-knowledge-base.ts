/** Application logs of a Bedrock knowledge base. */
import { BedrockagentKnowledgeBase } from "@cdktf/provider-aws/lib/bedrockagent-knowledge-base";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"bedrock-knowledge-base">,
): LogDelivery<"bedrock-knowledge-base"> {
  const knowledgeBase = new BedrockagentKnowledgeBase(stack, "Manuals", {
    name: "manuals",
    roleArn: "arn:aws:iam::111122223333:role/manuals-knowledge-base",
    knowledgeBaseConfiguration: [
      {
        type: "VECTOR",
        vectorKnowledgeBaseConfiguration: [
          { embeddingModelArn: "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0" },
        ],
      },
    ],
    storageConfiguration: [
      {
        type: "OPENSEARCH_SERVERLESS",
        opensearchServerlessConfiguration: [
          {
            collectionArn: "arn:aws:aoss:us-east-1:111122223333:collection/a1b2c3d4e5f6g7h8i9j0",
            vectorIndexName: "manuals",
            fieldMapping: [{ vectorField: "vector", textField: "text", metadataField: "metadata" }],
          },
        ],
      },
    ],
  });
  return new LogDelivery(stack, "KnowledgeBaseLogs", {
    logType: "bedrock-knowledge-base",
    source: knowledgeBase,
    destinations: to(),
  });
}
