import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/globalaccelerator/custom_routing_accelerator.go",
    commit: "08fe6b01ea7b06a7a07d6309fdf78b6e7f0169b9",
  },
  importId: { form: "ARN of the accelerator", pattern: "^arn:" },
  arguments: {
    name: {
      required: true,
      pattern: "^[0-9A-Za-z]([0-9A-Za-z-]*[0-9A-Za-z])?$",
      length: [1, 255],
      notes: ["three rules in the source, joined here; changed in place"],
    },
    enabled: { default: true },
    ip_address_type: {
      oneOf: ["IPV4", "DUAL_STACK"],
      default: "IPV4",
      facts: { oneOf: { source: { model: "globalaccelerator 2018-08-08", shape: "IpAddressType" } } },
    },
    attributes: { suppressMissing: true, items: [0, 1] },
    "attributes.flow_logs_enabled": { default: false },
    "attributes.flow_logs_s3_bucket": { length: [0, 255], notes: ['"" is not sent'] },
    "attributes.flow_logs_s3_prefix": { length: [0, 255], notes: ['"" is not sent'] },
  },
  notes: [
    "create sets the attributes by UpdateAcceleratorAttributes, the call for standard accelerators, after the accelerator is deployed; update by UpdateCustomRoutingAcceleratorAttributes: the deployer needs both",
    "a change while logs are on first switches them off with the old values, waits for the deployment, then sends the new ones",
    "waits for the deployment each time, 30 minutes at most",
  ],
};
