/** Tunnel activity and BGP logs of both tunnels of a Site-to-Site VPN connection. */
import { VpnConnection } from "@cdktf/provider-aws/lib/vpn-connection";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"site-to-site-vpn">): LogDelivery<"site-to-site-vpn"> {
  const connection = new VpnConnection(stack, "Warehouse", {
    type: "ipsec.1",
    customerGatewayId: "cgw-0a1b2c3d4e5f60001",
    transitGatewayId: "tgw-0a1b2c3d4e5f60001",
  });
  return new LogDelivery(stack, "TunnelLogs", {
    logType: "site-to-site-vpn",
    source: connection,
    destinations: to(),
    options: { bgpLogs: true },
  });
}
