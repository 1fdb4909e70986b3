/**
 * Amazon Bedrock AgentCore. Its resources call their ARNs by different names.
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html
 */
import type { BedrockagentcoreAgentRuntime } from "@cdktf/provider-aws/lib/bedrockagentcore-agent-runtime";
import type { BedrockagentcoreBrowser } from "@cdktf/provider-aws/lib/bedrockagentcore-browser";
import type { BedrockagentcoreCodeInterpreter } from "@cdktf/provider-aws/lib/bedrockagentcore-code-interpreter";
import type { BedrockagentcoreGateway } from "@cdktf/provider-aws/lib/bedrockagentcore-gateway";
import type { BedrockagentcoreWorkloadIdentity } from "@cdktf/provider-aws/lib/bedrockagentcore-workload-identity";
import { identifyByArn } from "./identify";
import type { LogSwitch } from "./switch";
import type { V2Options } from "./v2.options";

export const agentcoreRuntime: LogSwitch<BedrockagentcoreAgentRuntime | string, V2Options> = {
  identify: (source) => identifyByArn(typeof source === "string" ? source : source.agentRuntimeArn),
};

export const agentcoreGateway: LogSwitch<BedrockagentcoreGateway | string, V2Options> = {
  identify: (source) => identifyByArn(typeof source === "string" ? source : source.gatewayArn),
};

export const agentcoreIdentity: LogSwitch<BedrockagentcoreWorkloadIdentity | string, V2Options> = {
  identify: (source) => identifyByArn(typeof source === "string" ? source : source.workloadIdentityArn),
};

export const agentcoreTools: LogSwitch<
  BedrockagentcoreBrowser | BedrockagentcoreCodeInterpreter | string,
  V2Options
> = {
  identify: (source) => {
    if (typeof source === "string") return identifyByArn(source);
    return identifyByArn("browserArn" in source ? source.browserArn : source.codeInterpreterArn);
  },
};
