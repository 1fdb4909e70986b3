/** Logs of Macie's sensitive data discovery jobs. */
import { Macie2Account } from "@cdktf/provider-aws/lib/macie2-account";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"macie">): LogDelivery<"macie"> {
  const macie = new Macie2Account(stack, "Macie", { status: "ENABLED" });
  return new LogDelivery(stack, "DiscoveryJobLogs", { logType: "macie", source: macie, destinations: to() });
}
