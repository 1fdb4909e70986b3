/** What a deployer's policies allow, asked of the IAM evaluator. */
import { runUnsafeSimulation, type Simulation } from "@cloud-copilot/iam-simulate";
import type { PolicyDocument } from "../../modules/policies/document";
import { keyAdministrationStatement } from "../../modules/policies/key-policy";
import { mayIdentity, type RequestContext } from "../iam";

/** One API call as IAM sees it. */
export interface Call {
  readonly action: string;
  readonly resource: string;
  readonly context?: RequestContext;
}

export function call(action: string, resource = "*", context: RequestContext = {}): Call {
  return { action, resource, context };
}

/**
 * Actions that the authorization data lists without a resource type, or with another one than AWS's own pages
 * name (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html): the validating
 * evaluator would refuse the request.
 */
const documentedOnLogs = [
  "logs:DeleteDeliverySource",
  "logs:DeleteResourcePolicy",
  "logs:DescribeLogGroups",
  "logs:DescribeResourcePolicies",
  "logs:PutResourcePolicy",
];

/** Whether the deployer of account `account` may make this call. */
export async function allows(
  policies: readonly PolicyDocument[],
  account: string,
  { action, resource, context = {} }: Call,
): Promise<boolean> {
  const principal = `arn:aws:iam::${account}:role/LogDeliveryDeployer`;
  if (!documentedOnLogs.includes(action)) {
    return mayIdentity({
      principal,
      action,
      resource,
      context,
      policies,
      owner: account,
      // A key's policy must let IAM decide; the pack's keys do.
      ...(action.startsWith("kms:") && resource !== "*"
        ? {
            resourcePolicy: {
              Version: "2012-10-17",
              Statement: [keyAdministrationStatement("aws", resource.split(":")[4]!)],
            },
          }
        : {}),
    });
  }
  const simulation: Simulation = {
    request: { principal, action, resource: { resource, accountId: account }, contextVariables: context },
    identityPolicies: policies.map((policy, index) => ({ name: `policy-${index}`, policy })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  } as Simulation;
  return (await runUnsafeSimulation(simulation, {})) === "Allowed";
}
