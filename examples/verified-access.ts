/** Access logs of a Verified Access instance, with the trust context. */
import { VerifiedaccessInstance } from "@cdktf/provider-aws/lib/verifiedaccess-instance";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"verified-access">): LogDelivery<"verified-access"> {
  const instance = new VerifiedaccessInstance(stack, "Intranet", { description: "Intranet" });
  return new LogDelivery(stack, "AccessLogs", {
    logType: "verified-access",
    source: instance,
    destinations: to(),
    options: { includeTrustContext: true },
  });
}
