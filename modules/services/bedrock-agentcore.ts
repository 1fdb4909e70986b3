/**
 * Amazon Bedrock AgentCore. Its resources call their ARNs by different names.
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html
 */
import type { BedrockagentcoreAgentRuntime } from "@cdktf/provider-aws/lib/bedrockagentcore-agent-runtime";
import type { BedrockagentcoreBrowser } from "@cdktf/provider-aws/lib/bedrockagentcore-browser";
import type { BedrockagentcoreCodeInterpreter } from "@cdktf/provider-aws/lib/bedrockagentcore-code-interpreter";
import type { BedrockagentcoreGateway } from "@cdktf/provider-aws/lib/bedrockagentcore-gateway";
import type { BedrockagentcoreWorkloadIdentity } from "@cdktf/provider-aws/lib/bedrockagentcore-workload-identity";
import { rowOf } from "../catalog/table";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";
import type {
  BedrockAgentcoreGatewayOptions,
  BedrockAgentcoreIdentityOptions,
  BedrockAgentcoreRuntimeOptions,
  BedrockAgentcoreToolsOptions,
} from "./options.generated";

const agentcoreRuntime: LogSwitch<BedrockagentcoreAgentRuntime | string, BedrockAgentcoreRuntimeOptions> = {
  identify: (source) => identifyByArn(typeof source === "string" ? source : source.agentRuntimeArn),
};

const agentcoreGateway: LogSwitch<BedrockagentcoreGateway | string, BedrockAgentcoreGatewayOptions> = {
  identify: (source) => identifyByArn(typeof source === "string" ? source : source.gatewayArn),
};

const agentcoreIdentity: LogSwitch<
  BedrockagentcoreWorkloadIdentity | string,
  BedrockAgentcoreIdentityOptions
> = {
  identify: (source) => identifyByArn(typeof source === "string" ? source : source.workloadIdentityArn),
};

const agentcoreTools: LogSwitch<
  BedrockagentcoreBrowser | BedrockagentcoreCodeInterpreter | string,
  BedrockAgentcoreToolsOptions
> = {
  identify: (source) => {
    if (typeof source === "string") return identifyByArn(source);
    const [browser, codeInterpreter] = rowOf("bedrock-agentcore-tools").source.arns;
    return "browserArn" in source
      ? { ...identifyByArn(source.browserArn), form: browser }
      : { ...identifyByArn(source.codeInterpreterArn), form: codeInterpreter };
  },
};

export const switches = {
  "bedrock-agentcore-gateway": agentcoreGateway,
  "bedrock-agentcore-identity": agentcoreIdentity,
  "bedrock-agentcore-runtime": agentcoreRuntime,
  "bedrock-agentcore-tools": agentcoreTools,
} satisfies LogSwitches;
