/** Flow logs of a Global Accelerator accelerator. */
import { GlobalacceleratorAccelerator } from "@cdktf/provider-aws/lib/globalaccelerator-accelerator";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"global-accelerator-flow-logs">,
): LogDelivery<"global-accelerator-flow-logs"> {
  const accelerator = new GlobalacceleratorAccelerator(stack, "Orders", { name: "orders", enabled: true });
  return new LogDelivery(stack, "FlowLogs", {
    logType: "global-accelerator-flow-logs",
    source: accelerator,
    destinations: to(),
  });
}
