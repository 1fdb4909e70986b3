/** Logs of the instances of an OpsWorks layer, for accounts that still keep the configuration. */
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"opsworks">): LogDelivery<"opsworks"> {
  return new LogDelivery(stack, "LayerLogs", {
    logType: "opsworks",
    source: "b2c3d4e5-6789-01ab-cdef-222233334444",
    destinations: to({ StackName: "orders", LayerShortName: "web", LogName: "access" }),
    options: { files: ["/var/log/httpd/access_log*"], roleName: "orders-web-instances" },
    allowEnded: true,
  });
}
