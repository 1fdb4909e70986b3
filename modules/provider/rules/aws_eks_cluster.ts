import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/eks/cluster.go" },
  importId: { form: "name" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z][A-Za-z0-9\\-_]+$",
      length: [1, 100],
      notes: ["validator read in an older validate.go (id 693674710); the pattern needs two characters"],
    },
    role_arn: { required: true, forceNew: true, form: "arn" },
    enabled_cluster_log_types: {
      set: true,
      oneOf: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
      facts: { oneOf: { source: { model: "eks 2017-11-01", shape: "LogType" } } },
      notes: ["not computed: removing it switches all logs off"],
    },
    vpc_config: { required: true, items: [1, 1] },
    "vpc_config.subnet_ids": { required: true, set: true, items: [1, null] },
    "vpc_config.security_group_ids": { set: true },
    "vpc_config.endpoint_private_access": { default: false },
    "vpc_config.endpoint_public_access": { default: true },
    "vpc_config.public_access_cidrs": { computed: true, set: true },
  },
  notes: [
    "create and update send every log type, enabled for those listed and disabled for the rest",
    "a change of log types is an update of its own, which is awaited (memory)",
    "create retries on messages that tell of a role that isn't known yet",
    "CustomizeDiff: Auto Mode settings must be given together; removing encryption_config replaces the cluster",
    "timeouts: create 30, update 60, delete 15 minutes",
  ],
};
