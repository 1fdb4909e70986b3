import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { allow, regional } from "../pieces/statements";
import { logType, traces, v2 } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  destinations: {
    cloudwatchLogs: v2.logGroup("/aws/vendedlogs/bedrock-agentcore/"),
    s3: v2.bucket(),
    firehose: v2.stream(),
    xray: v2.traces(),
  },
  source: {
    noun: "an AgentCore custom browser or code interpreter",
    resources: "aws_bedrockagentcore_browser aws_bedrockagentcore_code_interpreter",
    arns: [
      regional("bedrock-agentcore", "browser-custom/${BrowserId}"),
      regional("bedrock-agentcore", "code-interpreter-custom/${CodeInterpreterId}"),
    ],
    cloudFormationTypes: [
      "AWS::BedrockAgentCore::BrowserCustom",
      "AWS::BedrockAgentCore::CodeInterpreterCustom",
    ],
    exampleArn: "arn:aws:bedrock-agentcore:us-east-1:111122223333:browser-custom/orders-Ab12Cd34Ef",
  },
  v2: {
    logTypes: [
      logType("USAGE_LOGS", {
        always: "resource_arn event_timestamp resource attributes metrics",
        optional: "timestamp browser_id internal_accountid_based_arn codeinterpreter_id",
      }),
      traces,
      logType("APPLICATION_LOGS", {
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp tool_id internal_accountid_based_arn account_id request_id tool_session_id",
          "span_id trace_id service_name operation request_payload response_payload resource",
          "attributes timeUnixNano severityNumber severityText body traceId spanId",
        ],
      }),
    ],
    defaultLogTypes: "USAGE_LOGS",
    authorization: "bedrock-agentcore",
  },
  deployer: [
    allow(
      "bedrock-agentcore:AllowVendedLogDeliveryForResource",
      regional("bedrock-agentcore", "code-interpreter-custom/${CodeInterpreterId}"),
    ),
  ],
  constraints: [
    "APPLICATION_LOGS exist for code interpreters only; a custom browser has USAGE_LOGS and TRACES.",
    "Only custom browsers and code interpreters of the account are sources, not those that AWS provides.",
  ],
  pages: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/built-in-tools.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [
      "IAM's authorization data lists only memory and payment-manager as resource types of bedrock-agentcore:AllowVendedLogDeliveryForResource; that this resource is asked for as well is inferred from public code.",
      "USAGE_LOGS of a browser have the optional field browser_id, those of a code interpreter codeinterpreter_id; the list here is the union.",
      doubts.keyUnpublished,
    ],
  },
});
