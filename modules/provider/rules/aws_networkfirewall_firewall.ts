import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/networkfirewall/firewall.go" },
  importId: { form: "ARN", pattern: "^arn:" },
  exactlyOneOf: [["transit_gateway_id", "vpc_id"]],
  arguments: {
    name: {
      required: true,
      forceNew: true,
      api: {
        pattern: "^[a-zA-Z0-9-]+$",
        length: [1, 128],
        source: { model: "network-firewall 2020-11-12", shape: "CreateFirewallRequest.FirewallName" },
      },
    },
    firewall_policy_arn: { required: true, form: "arn" },
    vpc_id: { forceNew: true },
    transit_gateway_id: { forceNew: true },
    subnet_mapping: { set: true },
    "subnet_mapping.subnet_id": { required: true },
    "subnet_mapping.ip_address_type": {
      computed: true,
      oneOf: ["DUALSTACK", "IPV4", "IPV6"],
      facts: { oneOf: { source: { model: "network-firewall 2020-11-12", shape: "IPAddressType" } } },
    },
  },
  notes: ["no logging arguments", "timeouts: 60 minutes each"],
};
