import { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster";
import { optionsSchemaOf } from "../../../modules/services/schema-of-options";
import type { ConstraintCase, Place } from "../place";

const GROUP = "/aws/eks/orders/cluster";
const ALL = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

const cluster = ({ stack }: Place, enabledClusterLogTypes?: string[]): EksCluster =>
  new EksCluster(stack, "Orders", {
    name: "orders",
    roleArn: "arn:aws:iam::111122223333:role/cluster",
    vpcConfig: { subnetIds: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"] },
    enabledClusterLogTypes,
  });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Log types are api",
    keeps: () => {
      const accepts = (logType: string): boolean =>
        optionsSchemaOf("eks-control-plane").safeParse({ logTypes: [logType] }).success;
      expect(ALL.every(accepts)).toBe(true);
      expect(accepts("etcd")).toBe(false);
    },
  },
  {
    constraint: "The cluster has one list of log types",
    finding: "[B23]",
    keeps: (place) => {
      const listed = (own: string[] | undefined, logTypes?: string[]): unknown => {
        const here = place.in({});
        here.deliver(cluster(here, own), [here.group(GROUP)], { options: { logTypes } });
        return here.synthesized().of("aws_eks_cluster")[0]!.config.enabled_cluster_log_types;
      };
      expect(listed(["audit"])).toEqual(["audit"]);
      expect(listed(["audit"], ["api"])).toEqual(["api", "audit"]);
      expect(listed(undefined)).toEqual(ALL);
      expect(listed(undefined, ["api"])).toEqual(["api"]);
      expect(listed([], ["api"])).toEqual(["api"]);
    },
  },
  {
    constraint: "Without a log type",
    breaks: (place) => place.deliver(cluster(place, []), [place.group(GROUP)]),
    given: '"workload/Orders" sets enabledClusterLogTypes to an empty list.',
    allows: (place) => place.deliver(cluster(place, ["audit"]), [place.group(GROUP)]),
  },
  {
    constraint: "Without a log type",
    breaks: (place) => place.deliver("orders", [place.group(GROUP)], { options: { logTypes: [] } }),
    given: "logTypes is empty.",
    allows: (place) => place.deliver("orders", [place.group(GROUP)], { options: { logTypes: ["api"] } }),
  },
];
