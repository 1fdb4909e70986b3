import { EksCluster, type EksClusterConfig } from "@cdktf/provider-aws/lib/eks-cluster";
import type { ConstraintCase, Place } from "../place";

function cluster({ stack }: Place, id: string, config: Partial<EksClusterConfig>): EksCluster {
  return new EksCluster(stack, id, {
    name: id.toLowerCase(),
    roleArn: "arn:aws:iam::111122223333:role/cluster",
    vpcConfig: { subnetIds: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"] },
    ...config,
  });
}

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The cluster must run in Auto Mode",
    breaks: (place) => place.deliver(cluster(place, "Orders", {}), [place.bucket()]),
    given: 'computeConfig.enabled of "workload/Orders" is not given.',
    allows: (place) =>
      place.deliver(cluster(place, "Orders", { computeConfig: { enabled: true } }), [place.bucket()]),
  },
  {
    constraint: "The cluster must run in Auto Mode",
    breaks: (place) =>
      place.deliver(cluster(place, "Orders", { computeConfig: { enabled: false } }), [place.bucket()]),
    given: 'computeConfig.enabled of "workload/Orders" is false.',
    allows: (place) => place.deliver("arn:aws:eks:us-east-1:111122223333:cluster/orders", [place.bucket()]),
  },
];
