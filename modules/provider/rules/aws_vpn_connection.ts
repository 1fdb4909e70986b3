import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/ec2/vpnsite_connection.go",
    commit: "050ac11163cab8cdae5936a7f40b0e528ff780df",
    remark: "and a newer stored version (commit not known); both precede 6.24.0",
  },
  importId: { form: "id of the VPN connection", pattern: "^vpn-" },
  arguments: {
    customer_gateway_id: { required: true, notes: ["changed in place (ModifyVpnConnection)"] },
    type: { required: true, forceNew: true, notes: ["from memory: ipsec.1 and ipsec.1-aes256"] },
    transit_gateway_id: {
      conflictsWith: ["vpn_gateway_id"],
      notes: ["neither of the two is required; changed in place"],
    },
    vpn_gateway_id: { conflictsWith: ["transit_gateway_id"] },
    static_routes_only: { computed: true, forceNew: true },
    tunnel1_log_options: {
      computed: true,
      items: [0, 1],
      notes: ["optional and computed: leaving it out keeps what is there"],
    },
    "tunnel1_log_options.cloudwatch_log_options": { computed: true, items: [0, 1] },
    "tunnel1_log_options.cloudwatch_log_options.log_enabled": {
      notes: ["bool, no default: to switch off write false"],
    },
    "tunnel1_log_options.cloudwatch_log_options.log_group_arn": {
      notes: ["no validator in the version read"],
    },
    "tunnel1_log_options.cloudwatch_log_options.log_output_format": { oneOf: ["json", "text"] },
    "tunnel1_log_options.cloudwatch_log_options.bgp_log_enabled": {
      notes: [
        "since 6.24.0 (changelog, bindings 6.25.0); its Go source is not read, so validators are unknown",
      ],
    },
    "tunnel1_log_options.cloudwatch_log_options.bgp_log_group_arn": { notes: ["as bgp_log_enabled"] },
    "tunnel1_log_options.cloudwatch_log_options.bgp_log_output_format": {
      notes: ["as bgp_log_enabled; AWS takes json or text (API model's documentation)"],
    },
    tunnel2_log_options: {
      computed: true,
      items: [0, 1],
      notes: ["optional and computed: leaving it out keeps what is there"],
    },
    "tunnel2_log_options.cloudwatch_log_options": { computed: true, items: [0, 1] },
    "tunnel2_log_options.cloudwatch_log_options.log_enabled": {
      notes: ["bool, no default: to switch off write false"],
    },
    "tunnel2_log_options.cloudwatch_log_options.log_group_arn": {
      notes: ["no validator in the version read"],
    },
    "tunnel2_log_options.cloudwatch_log_options.log_output_format": { oneOf: ["json", "text"] },
    "tunnel2_log_options.cloudwatch_log_options.bgp_log_enabled": {
      notes: [
        "since 6.24.0 (changelog, bindings 6.25.0); its Go source is not read, so validators are unknown",
      ],
    },
    "tunnel2_log_options.cloudwatch_log_options.bgp_log_group_arn": { notes: ["as bgp_log_enabled"] },
    "tunnel2_log_options.cloudwatch_log_options.bgp_log_output_format": {
      notes: ["as bgp_log_enabled; AWS takes json or text (API model's documentation)"],
    },
  },
  notes: [
    "CustomizeDiff: checks outside_ip_address_type against transport_transit_gateway_attachment_id; tags",
    "create sends the log options with CreateVpnConnection, without retries",
    "update sends the changed options of one tunnel after the other by ModifyVpnTunnelOptions, waiting for the connection in between: a change of both tunnels takes two waits; a tunnel without a known outside address is passed over silently",
    "read takes both tunnels' options from AWS",
  ],
};
