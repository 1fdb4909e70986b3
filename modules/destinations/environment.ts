/** In which account, region and partition a stack deploys. */
import { Token, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { appName, appNameProblem } from "../names/app-name";
import { partitionOf } from "../policies/arn";
import { LogDeliveryError } from "./error";
import { stackRegistry } from "./registry";

export interface Environment {
  /** 12 digits, or a token when the stack's account isn't declared. */
  readonly account: string;
  /** e.g. `us-east-1`, or a token when the stack's region isn't declared. */
  readonly region: string;
  readonly partition: string;
}

const KEY = "environment";

/**
 * Declares the account and region of a stack. Then ARNs in policies are literal: their sizes are checked
 * at synthesis, plans read well, and other stacks need no remote state. Without it the pack reads both
 * from the provider through data sources.
 *
 * @throws LogDeliveryError for an account id that isn't 12 digits, an app's name that AWS would refuse in names, or when
 * the stack is already in use
 */
export function declareEnvironment(
  scope: IConstruct,
  environment: { accountId: string; region: string },
): Environment {
  const stack = TerraformStack.of(scope);
  const { accountId, region } = environment;
  if (!Token.isUnresolved(accountId) && !/^\d{12}$/.test(accountId)) {
    throw new LogDeliveryError(stack, [
      `accountId "${accountId}" is not an AWS account id: it has 12 digits.`,
    ]);
  }
  if (stackRegistry(stack).find(KEY)) {
    throw new LogDeliveryError(stack, [
      "declareEnvironment must come before the stack's first destination or delivery.",
    ]);
  }
  checkAppName(stack);
  const declared: Environment = { account: accountId, region, partition: partitionOf(region) };
  return stackRegistry(stack).once(KEY, () => declared);
}

/** The environment of the stack that `scope` is in. */
export function environmentOf(scope: IConstruct): Environment {
  return stackRegistry(scope).once(KEY, () => readFromProvider(TerraformStack.of(scope)));
}

/** The `region` of a resource that is in another region than its stack; nothing where it is in the stack's own. */
export function regionArgument(scope: IConstruct, region: string): { readonly region?: string } {
  return environmentOf(scope).region === region ? {} : { region };
}

/** Whether two values are known to differ; tokens are given the benefit of the doubt. */
export function knownToDiffer(a: string, b: string): boolean {
  return !Token.isUnresolved(a) && !Token.isUnresolved(b) && a !== b;
}

/** Whether a value is literal: not only known after apply. */
export function isKnown(value: string): boolean {
  return !Token.isUnresolved(value);
}

function checkAppName(stack: TerraformStack): void {
  const problem = appNameProblem(appName(stack));
  if (problem !== undefined) throw new LogDeliveryError(stack, [problem]);
}

function readFromProvider(stack: TerraformStack): Environment {
  checkAppName(stack);
  // Loaded here: stacks with a declared environment never need these bindings.
  const { DataAwsCallerIdentity } =
    require("@cdktf/provider-aws/lib/data-aws-caller-identity") as typeof import("@cdktf/provider-aws/lib/data-aws-caller-identity");
  const { DataAwsPartition } =
    require("@cdktf/provider-aws/lib/data-aws-partition") as typeof import("@cdktf/provider-aws/lib/data-aws-partition");
  const { DataAwsRegion } =
    require("@cdktf/provider-aws/lib/data-aws-region") as typeof import("@cdktf/provider-aws/lib/data-aws-region");
  return {
    account: new DataAwsCallerIdentity(stack, "LogDeliveryAccount").accountId,
    region: new DataAwsRegion(stack, "LogDeliveryRegion").region,
    partition: new DataAwsPartition(stack, "LogDeliveryPartition").partition,
  };
}
