/** Access logs of a VPC Lattice service. */
import { VpclatticeService } from "@cdktf/provider-aws/lib/vpclattice-service";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"vpc-lattice-access-logs">,
): LogDelivery<"vpc-lattice-access-logs"> {
  const service = new VpclatticeService(stack, "Orders", { name: "orders", authType: "AWS_IAM" });
  return new LogDelivery(stack, "AccessLogs", {
    logType: "vpc-lattice-access-logs",
    source: service,
    destinations: to(),
  });
}
