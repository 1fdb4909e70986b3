/** Control plane logs of an EKS cluster. */
import { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"eks-control-plane">,
): LogDelivery<"eks-control-plane"> {
  const cluster = new EksCluster(stack, "Orders", {
    name: "orders",
    roleArn: "arn:aws:iam::111122223333:role/orders-cluster",
    vpcConfig: { subnetIds: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"] },
  });
  return new LogDelivery(stack, "ControlPlaneLogs", {
    logType: "eks-control-plane",
    source: cluster,
    destinations: to({ ClusterName: "orders" }),
    options: { logTypes: ["api", "audit", "authenticator"] },
  });
}
