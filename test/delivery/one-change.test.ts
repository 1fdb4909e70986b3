/** Changes of what takes one at a time: chained over everything that changes it. */
import { EksCapability } from "@cdktf/provider-aws/lib/eks-capability";
import { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster";
import { TerraformVariable, type TerraformStack } from "cdktf";
import { BucketDestination, LogDelivery } from "../../modules";
import { ACCOUNT, stackIn } from "../stacks";
import { synthesize, type Block, type Synthesized } from "../synthesized";

const SOURCE = "aws_cloudwatch_log_delivery_source";
const CLUSTER_ARN = `arn:aws:eks:us-east-1:${ACCOUNT}:cluster/orders`;
const CAPABILITY_ARN = `arn:aws:eks:us-east-1:${ACCOUNT}:capability/orders/kro/graph/11112222-3333-4444-5555-666677778888`;

function clusterIn(stack: TerraformStack, name = "orders"): EksCluster {
  return new EksCluster(stack, "Orders", {
    name,
    roleArn: `arn:aws:iam::${ACCOUNT}:role/eks`,
    computeConfig: { enabled: true },
    vpcConfig: { subnetIds: ["subnet-1"] },
  });
}

function capabilityIn(stack: TerraformStack, clusterName: string): EksCapability {
  return new EksCapability(stack, "Graph", {
    capabilityName: "graph",
    clusterName,
    type: "KRO",
    roleArn: `arn:aws:iam::${ACCOUNT}:role/kro`,
    deletePropagationPolicy: "RETAIN",
  });
}

interface Sources {
  readonly cluster: EksCluster | string;
  readonly capability: EksCapability | string;
}

/** One source of the cluster and one of its capability, each to a bucket of its own. */
function deliver(stack: TerraformStack, { cluster, capability }: Sources): void {
  const bucket = (id: string): BucketDestination =>
    new BucketDestination(stack, id, { bucketName: id.toLowerCase() });
  new LogDelivery(stack, "Cluster", {
    logType: "eks-auto-mode-logs",
    source: cluster,
    destinations: [bucket("First")],
    options: { logTypes: ["AUTO_MODE_COMPUTE_LOGS"] },
  });
  new LogDelivery(stack, "Capability", {
    logType: "eks-capability-logs",
    source: capability,
    destinations: [bucket("Second")],
    options: { logTypes: ["EKS_CAPABILITY_KRO_LOGS"] },
  });
}

function ordered(synthesized: Synthesized): boolean {
  const [a, b, ...others] = synthesized.of(SOURCE) as [Block, Block];
  expect(others).toEqual([]);
  return synthesized.before(a).has(b.address) || synthesized.before(b).has(a.address);
}

const warningsOf = (stack: TerraformStack): string[] =>
  stack.node
    .findAll()
    .flatMap((construct) => construct.node.metadata)
    .filter(({ type }) => type === "@cdktf/warn")
    .map(({ data }) => String(data));

describe("[D5] sources of one EKS cluster", () => {
  test.each<[string, (stack: TerraformStack) => Sources]>([
    ["both by ARN", () => ({ cluster: CLUSTER_ARN, capability: CAPABILITY_ARN })],
    ["the cluster's construct", (stack) => ({ cluster: clusterIn(stack), capability: CAPABILITY_ARN })],
    [
      "the capability's construct, which names the cluster",
      (stack) => ({ cluster: CLUSTER_ARN, capability: capabilityIn(stack, "orders") }),
    ],
    [
      "the capability's construct, which refers to the cluster's",
      (stack) => {
        const cluster = clusterIn(stack);
        return { cluster: CLUSTER_ARN, capability: capabilityIn(stack, cluster.name) };
      },
    ],
    [
      "a reference to the cluster's ARN",
      (stack) => ({ cluster: clusterIn(stack).arn, capability: CAPABILITY_ARN }),
    ],
    [
      "a name that is known at apply only",
      (stack) => {
        const name = new TerraformVariable(stack, "name", { type: "string" }).stringValue;
        const cluster = clusterIn(stack, name);
        return { cluster, capability: capabilityIn(stack, cluster.id) };
      },
    ],
  ])("are made one after the other, its capabilities' too: %s", (_, sources) => {
    const stack = stackIn();
    deliver(stack, sources(stack));
    expect(ordered(synthesize(stack))).toBe(true);
  });

  test("don't wait for those of another cluster", () => {
    const stack = stackIn();
    deliver(stack, { cluster: CLUSTER_ARN, capability: CAPABILITY_ARN.replace("/orders/", "/billing/") });
    expect(ordered(synthesize(stack))).toBe(false);
  });

  test("are told, once a cluster, to go on after the API has answered", () => {
    const stack = stackIn();
    deliver(stack, { cluster: CLUSTER_ARN, capability: CAPABILITY_ARN });
    expect(warningsOf(stack)).toEqual([
      expect.stringMatching(
        /Several delivery sources of EKS cluster "orders" .* two to three minutes .* can't wait for its end\. .* apply again/s,
      ),
    ]);
    const other = stackIn();
    deliver(other, { cluster: CLUSTER_ARN, capability: CAPABILITY_ARN.replace("/orders/", "/billing/") });
    expect(warningsOf(other)).toEqual([]);
  });
});

test("[G17] sources of one Network Firewall proxy don't wait for each other: the provider's acceptance test makes two at once", () => {
  const stack = stackIn();
  new LogDelivery(stack, "Proxy", {
    logType: "network-firewall-proxy-logs",
    source: `arn:aws:network-firewall:us-east-1:${ACCOUNT}:proxy/orders`,
    destinations: [new BucketDestination(stack, "Archive", { bucketName: "archive" })],
    options: { logTypes: ["ALERT_LOGS", "DENY_LOGS"] },
  });
  const [a, b] = synthesize(stack).of(SOURCE);
  const waits = (one: Block, other: Block): boolean =>
    JSON.stringify(one.config.depends_on ?? []).includes(other.address);
  expect([waits(a!, b!), waits(b!, a!)]).toEqual([false, false]);
});
