/** Warnings and errors of a Managed Service for Prometheus workspace. */
import { PrometheusWorkspace } from "@cdktf/provider-aws/lib/prometheus-workspace";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"managed-prometheus">,
): LogDelivery<"managed-prometheus"> {
  const workspace = new PrometheusWorkspace(stack, "Orders", { alias: "orders" });
  return new LogDelivery(stack, "WorkspaceLogs", {
    logType: "managed-prometheus",
    source: workspace,
    destinations: to(),
  });
}
