import { told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, traces, usualFormats, v2 } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock",
  cloudwatchLogs: v2.logGroup("/aws/vendedlogs/bedrock/", {
    notes: ["APPLICATION_LOGS and RUNTIME_LOGS."],
  }),
  s3: v2.bucket({ notes: ["APPLICATION_LOGS cannot be written as parquet."] }),
  firehose: v2.stream(),
  xray: v2.traces(),
  source: byArn(
    "a Bedrock knowledge base",
    "bedrock",
    "knowledge-base/${KnowledgeBaseId}",
    "knowledge-base/KB12345678",
    {
      resources: "aws_bedrockagent_knowledge_base",
      id: { pattern: "^[0-9A-Za-z]+$", example: "KB12345678" },
    },
  ),
  v2: {
    logTypes: [
      logType("APPLICATION_LOGS", {
        formats: { ...usualFormats, s3: ["plain", "json", "w3c"] },
        optional: "timestamp resource_id event_timestamp event event_version event_type level",
      }),
      logType("RUNTIME_LOGS", {
        always: "resourceArn eventTimestamp",
        optional: [
          "timestamp resource_type resource_id accountId requestId operation eventType traceId",
          "spanId parentSpanId sessionId timeUnixNano endTimeUnixNano body attributes resource",
          "scope status level",
        ],
      }),
      traces,
    ],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "bedrock",
  },
  constraints: {
    "Logging of model invocations is another log (aws_bedrock_model_invocation_logging_configuration).": told(
      "It is about another kind of logs.",
    ),
    "AWS delivers no logs of a knowledge base for a Kendra GenAI index, nor can delivery be set up while one with a structured data store is created.":
      told("The provider's resource makes vector knowledge bases only, and an ARN doesn't tell the kind."),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#40027":
      "There is no resource of its own; the delivery resources do it. Do not confuse it with aws_bedrock_model_invocation_logging_configuration.",
  },
  cloudFormationTypes: ["AWS::Bedrock::KnowledgeBase"],
  pages: ["https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-bases-logging.html"],
  evidence: {
    confidence: "high",
    sources: ["Bedrock user guide: knowledge-bases-logging"],
    doubts: [
      doubts.keyUnpublished,
      "RUNTIME_LOGS is in AWS's service spec alone: the API reference of PutDeliverySource lists APPLICATION_LOGS and TRACES for Bedrock, and the guide says that the log type must be APPLICATION_LOGS. That is the default, which is safe; RUNTIME_LOGS is delivered only where it is named.",
    ],
  },
});
