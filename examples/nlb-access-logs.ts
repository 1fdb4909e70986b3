/** Access logs of a Network Load Balancer. To S3 the option `legacy: true` would set its own attribute instead. */
import { Lb } from "@cdktf/provider-aws/lib/lb";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"nlb-access-logs">): LogDelivery<"nlb-access-logs"> {
  const loadBalancer = new Lb(stack, "Orders", {
    name: "orders",
    loadBalancerType: "network",
    subnets: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"],
  });
  return new LogDelivery(stack, "AccessLogs", {
    logType: "nlb-access-logs",
    source: loadBalancer,
    destinations: to(),
  });
}
