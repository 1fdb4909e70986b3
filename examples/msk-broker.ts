/** Broker logs of an Amazon MSK cluster. */
import { MskCluster } from "@cdktf/provider-aws/lib/msk-cluster";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"msk-broker">): LogDelivery<"msk-broker"> {
  const cluster = new MskCluster(stack, "Orders", {
    clusterName: "orders",
    kafkaVersion: "3.9.x",
    numberOfBrokerNodes: 2,
    brokerNodeGroupInfo: {
      instanceType: "kafka.m7g.large",
      clientSubnets: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"],
      securityGroups: ["sg-0a1b2c3d4e5f60001"],
    },
  });
  return new LogDelivery(stack, "BrokerLogs", { logType: "msk-broker", source: cluster, destinations: to() });
}
