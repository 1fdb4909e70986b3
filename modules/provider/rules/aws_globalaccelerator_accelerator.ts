import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/globalaccelerator/accelerator.go" },
  importId: { form: "ARN", pattern: "^arn:" },
  arguments: {
    name: {
      required: true,
      pattern: "^[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?$",
      length: [1, 255],
      notes: ["pattern combines the validators read; changed in place"],
    },
    enabled: { default: true },
    ip_address_type: {
      oneOf: ["IPV4", "DUAL_STACK"],
      default: "IPV4",
      facts: { oneOf: { source: { model: "globalaccelerator 2018-08-08", shape: "IpAddressType" } } },
    },
    ip_addresses: { forceNew: true },
    attributes: { suppressMissing: true, items: [0, 1] },
    "attributes.flow_logs_enabled": { default: false },
    "attributes.flow_logs_s3_bucket": { length: [0, 255], notes: ["an empty string is not sent"] },
    "attributes.flow_logs_s3_prefix": {
      length: [0, 255],
      notes: ["an empty string is not sent, so a prefix can't be cleared"],
    },
  },
  notes: [
    "attributes are set by a second call after create",
    "changing bucket or prefix while flow logs are on first disables them, then sets them: two waits, with a gap in the logs",
    "delete disables the accelerator first",
  ],
};
