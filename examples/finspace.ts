/** Logs of a FinSpace Managed kdb cluster. AWS has ended FinSpace, hence `allowEnded`. */
import { FinspaceKxCluster } from "@cdktf/provider-aws/lib/finspace-kx-cluster";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"finspace">): LogDelivery<"finspace"> {
  const environmentId = "abcdefghijklmnopqrstuvwxyz";
  const cluster = new FinspaceKxCluster(stack, "Quotes", {
    name: "quotes",
    environmentId,
    type: "GATEWAY",
    releaseLabel: "1.0",
    azMode: "SINGLE",
    availabilityZoneId: "use1-az1",
    capacityConfiguration: { nodeType: "kx.s.large", nodeCount: 1 },
    vpcConfiguration: {
      vpcId: "vpc-0a1b2c3d4e5f60001",
      subnetIds: ["subnet-0a1b2c3d4e5f60001"],
      securityGroupIds: ["sg-0a1b2c3d4e5f60001"],
      ipAddressType: "IP_V4",
    },
  });
  return new LogDelivery(stack, "ClusterLogs", {
    logType: "finspace",
    source: cluster,
    destinations: to({ EnvironmentId: environmentId, KxCluster: "quotes" }),
    allowEnded: true,
  });
}
