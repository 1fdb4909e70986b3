/** Stacks for tests: with a provider, and with a declared account and region unless a test wants tokens. */
import { MskCluster } from "@cdktf/provider-aws/lib/msk-cluster";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformStack, Testing, type App } from "cdktf";
import { declareEnvironment, LogDeliveryError } from "../modules";

export const ACCOUNT = "111122223333";
export const ARCHIVE_ACCOUNT = "999988887777";

export interface StackOptions {
  readonly app?: App;
  readonly id?: string;
  readonly account?: string;
  readonly region?: string;
}

export function stackIn({
  app = Testing.app(),
  id = "workload",
  account = ACCOUNT,
  region = "us-east-1",
}: StackOptions = {}): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AwsProvider(stack, "aws", { region });
  declareEnvironment(stack, { accountId: account, region });
  return stack;
}

/** A stack whose account and region are known after apply only. */
export function stackWithoutEnvironment(): TerraformStack {
  const stack = new TerraformStack(Testing.app(), "workload");
  new AwsProvider(stack, "aws");
  return stack;
}

/** An MSK cluster: a construct that takes its logging as an argument. */
export function mskCluster(stack: TerraformStack): MskCluster {
  return new MskCluster(stack, "Orders", {
    clusterName: "orders",
    kafkaVersion: "3.9.x",
    numberOfBrokerNodes: 2,
    brokerNodeGroupInfo: {
      instanceType: "kafka.m7g.large",
      clientSubnets: ["a", "b"],
      securityGroups: ["sg"],
    },
  });
}

/** The problems that `make` is refused with. */
export function problemsOf(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof LogDeliveryError) return error.problems;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

/** The messages of failed validations at synthesis. */
export function validationOf(stack: TerraformStack): string {
  try {
    Testing.synth(stack, true);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("No validation failed.");
}
