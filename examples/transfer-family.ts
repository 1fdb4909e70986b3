/** Structured logs of an SFTP server. */
import { TransferServer } from "@cdktf/provider-aws/lib/transfer-server";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"transfer-family">): LogDelivery<"transfer-family"> {
  const server = new TransferServer(stack, "Partners", {
    protocols: ["SFTP"],
    identityProviderType: "SERVICE_MANAGED",
    securityPolicyName: "TransferSecurityPolicy-2025-03",
  });
  return new LogDelivery(stack, "ServerLogs", {
    logType: "transfer-family",
    source: server,
    destinations: to(),
  });
}
