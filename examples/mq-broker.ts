/** General logs of an Amazon MQ broker. */
import { MqBroker } from "@cdktf/provider-aws/lib/mq-broker";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"mq-broker">): LogDelivery<"mq-broker"> {
  const broker = new MqBroker(stack, "Orders", {
    brokerName: "orders",
    engineType: "ActiveMQ",
    engineVersion: "5.18",
    hostInstanceType: "mq.m5.large",
    autoMinorVersionUpgrade: true,
    subnetIds: ["subnet-0a1b2c3d4e5f60001"],
    securityGroups: ["sg-0a1b2c3d4e5f60001"],
    user: [{ username: "orders", password: "replace-before-use" }],
  });
  return new LogDelivery(stack, "BrokerLogs", {
    logType: "mq-broker",
    source: broker,
    destinations: to({ BrokerId: broker.id }),
  });
}
