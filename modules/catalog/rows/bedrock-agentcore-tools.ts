import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logsAndTraces, traces } from "../pieces/v2";

const browser = regional("bedrock-agentcore", "browser-custom/${BrowserId}");
const codeInterpreter = regional("bedrock-agentcore", "code-interpreter-custom/${CodeInterpreterId}");

const usage = "resource_arn event_timestamp resource attributes metrics";

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  ...logsAndTraces("/aws/vendedlogs/bedrock-agentcore/"),
  source: {
    noun: "an AgentCore custom browser or code interpreter",
    resources: "aws_bedrockagentcore_browser aws_bedrockagentcore_code_interpreter",
    arns: [browser, codeInterpreter],
    exampleArn: "arn:aws:bedrock-agentcore:us-east-1:111122223333:browser-custom/orders-Ab12Cd34Ef",
  },
  v2: {
    logTypes: [
      logType("USAGE_LOGS", {
        arns: [browser],
        always: usage,
        optional: "timestamp browser_id internal_accountid_based_arn",
      }),
      logType("USAGE_LOGS", {
        arns: [codeInterpreter],
        always: usage,
        optional: "timestamp codeinterpreter_id internal_accountid_based_arn",
      }),
      traces,
      logType("APPLICATION_LOGS", {
        arns: [codeInterpreter],
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
  constraints: {
    "Only custom browsers and code interpreters of the account are sources, not those that AWS provides.":
      held("source.arns"),
    "Only code interpreters have APPLICATION_LOGS; browsers have USAGE_LOGS and TRACES.": held("v2.logTypes"),
  },
  cloudFormationTypes: [
    "AWS::BedrockAgentCore::BrowserCustom",
    "AWS::BedrockAgentCore::CodeInterpreterCustom",
  ],
  pages: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/built-in-tools.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-tool-metrics.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [
      doubts.agentCoreAction,
      "The console steps of the guide name APPLICATION_LOGS for browsers too; the service spec and the guide's list of log types know it for code interpreters only. Those are offered, which is safe: USAGE_LOGS and TRACES are all that the lists have for browsers.",
      doubts.keyUnpublished,
    ],
  },
});
