/** Flow logs of an Amazon Connect instance. */
import { ConnectInstance } from "@cdktf/provider-aws/lib/connect-instance";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"connect">): LogDelivery<"connect"> {
  const instance = new ConnectInstance(stack, "Support", {
    instanceAlias: "support",
    identityManagementType: "CONNECT_MANAGED",
    inboundCallsEnabled: true,
    outboundCallsEnabled: false,
  });
  return new LogDelivery(stack, "FlowLogs", {
    logType: "connect",
    source: instance,
    destinations: to({ InstanceAlias: "support" }),
  });
}
