/** Flow logs of a VPC. */
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"vpc-flow-logs">): LogDelivery<"vpc-flow-logs"> {
  const vpc = new Vpc(stack, "Orders", { cidrBlock: "10.20.0.0/16" });
  return new LogDelivery(stack, "FlowLogs", {
    logType: "vpc-flow-logs",
    source: vpc,
    destinations: to(),
    options: { trafficType: "REJECT" },
  });
}
