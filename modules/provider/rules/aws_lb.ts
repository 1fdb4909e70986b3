import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/elbv2/load_balancer.go", also: ["internal/service/elbv2/validate.go"] },
  importId: { form: "ARN", pattern: "^arn:" },
  exactlyOneOf: [["subnet_mapping", "subnets"]],
  arguments: {
    name: {
      computed: true,
      forceNew: true,
      pattern: "^(?!internal-)[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?$",
      length: [0, 32],
      conflictsWith: ["name_prefix"],
      notes: [
        "pattern combines the validators read: ^[0-9A-Za-z-]+$, no hyphen at either end, not beginning with internal-",
      ],
    },
    name_prefix: { computed: true, forceNew: true, length: [0, 6], conflictsWith: ["name"] },
    load_balancer_type: {
      forceNew: true,
      oneOf: ["application", "network", "gateway"],
      default: "application",
      facts: { oneOf: { source: { model: "elbv2 2015-12-01", shape: "LoadBalancerTypeEnum" } } },
    },
    subnets: {
      computed: true,
      set: true,
      facts: { computed: { source: "bindings" } },
      notes: ["CustomizeDiff: removing subnets of a network load balancer replaces it"],
    },
    subnet_mapping: {
      computed: true,
      set: true,
      facts: { computed: { unverified: true } },
      notes: ["computed from memory"],
    },
    security_groups: {
      computed: true,
      set: true,
      notes: [
        "computed from memory; CustomizeDiff for network load balancers: from none to some, or from some to none, replaces it",
      ],
    },
    access_logs: { suppressMissing: true, items: [0, 1] },
    "access_logs.bucket": { required: true, suppresses: "while-disabled" },
    "access_logs.enabled": { default: false },
    "access_logs.prefix": { suppresses: "while-disabled" },
    connection_logs: { suppressMissing: true, items: [0, 1] },
    "connection_logs.bucket": { required: true, suppresses: "while-disabled" },
    "connection_logs.enabled": { default: false },
    "connection_logs.prefix": { suppresses: "while-disabled" },
    health_check_logs: {
      items: [0, 1],
      notes: ["not in the source version read; suppression as for access_logs is likely (memory)"],
    },
    "health_check_logs.bucket": { required: true, notes: ["not in the source version read"] },
    "health_check_logs.enabled": {
      default: false,
      facts: { default: { unverified: true } },
      notes: ["not in the source version read; default from memory"],
    },
    "health_check_logs.prefix": { notes: ["not in the source version read"] },
  },
  notes: [
    "access_logs are sent for application and network load balancers, connection_logs for application ones only",
    "without an access_logs block create sends enabled = false; bucket and prefix are sent only when enabled",
    "update sends an empty prefix too, so a prefix can be cleared",
  ],
};
