/** Alert and flow logs of a Network Firewall firewall. */
import { NetworkfirewallFirewall } from "@cdktf/provider-aws/lib/networkfirewall-firewall";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"network-firewall">): LogDelivery<"network-firewall"> {
  const firewall = new NetworkfirewallFirewall(stack, "Inspection", {
    name: "inspection",
    firewallPolicyArn: "arn:aws:network-firewall:us-east-1:111122223333:firewall-policy/inspection",
    vpcId: "vpc-0a1b2c3d4e5f60001",
    subnetMapping: [{ subnetId: "subnet-0a1b2c3d4e5f60001" }],
  });
  return new LogDelivery(stack, "FirewallLogs", {
    logType: "network-firewall",
    source: firewall,
    destinations: to(),
  });
}
