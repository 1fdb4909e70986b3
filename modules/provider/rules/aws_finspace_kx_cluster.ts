import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/finspace/kx_cluster.go" },
  importId: { form: "environment_id,name", pattern: "^[^,]+,[^,]+$" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      length: [3, 63],
      api: {
        pattern: "^[a-zA-Z0-9][a-zA-Z0-9-_]*[a-zA-Z0-9]$",
        source: { model: "finspace 2021-03-12", shape: "CreateKxClusterRequest.clusterName" },
      },
    },
    environment_id: {
      required: true,
      forceNew: true,
      length: [1, 32],
      api: {
        pattern: "^[a-z0-9]+$",
        source: { model: "finspace 2021-03-12", shape: "CreateKxClusterRequest.environmentId" },
      },
    },
    type: {
      required: true,
      forceNew: true,
      oneOf: ["HDB", "RDB", "GATEWAY", "GP", "TICKERPLANT"],
      facts: { oneOf: { source: { model: "finspace 2021-03-12", shape: "KxClusterType" } } },
    },
    az_mode: {
      required: true,
      forceNew: true,
      oneOf: ["SINGLE", "MULTI"],
      facts: { oneOf: { source: { model: "finspace 2021-03-12", shape: "KxAzMode" } } },
    },
    availability_zone_id: {
      forceNew: true,
      notes: ["needed by AWS with SINGLE (memory); the provider doesn't check it"],
    },
    release_label: { required: true, forceNew: true, length: [1, 16] },
    capacity_configuration: {
      forceNew: true,
      items: [0, 1],
      notes: ["alternative to scaling_group_configuration; no ConflictsWith read"],
    },
    "capacity_configuration.node_count": { required: true, forceNew: true, range: [1, 5] },
    "capacity_configuration.node_type": { required: true, forceNew: true, length: [1, 32] },
    scaling_group_configuration: { forceNew: true, items: [0, 1] },
    vpc_configuration: { required: true, forceNew: true, items: [1, 1] },
    "vpc_configuration.vpc_id": { required: true, forceNew: true, length: [1, 1024] },
    "vpc_configuration.subnet_ids": {
      required: true,
      forceNew: true,
      set: true,
      items: [1, null],
      facts: { items: { unverified: true } },
      notes: ["number from memory"],
    },
    "vpc_configuration.security_group_ids": {
      required: true,
      forceNew: true,
      set: true,
      items: [1, null],
      facts: { items: { unverified: true } },
      notes: ["number from memory"],
    },
    "vpc_configuration.ip_address_type": {
      required: true,
      forceNew: true,
      oneOf: ["IP_V4"],
      anyCase: true,
      notes: ["validation ignores case"],
    },
    tickerplant_log_configuration: {
      forceNew: true,
      items: [0, 1],
      notes: ["transaction logs of kdb, no log delivery"],
    },
    "tickerplant_log_configuration.tickerplant_log_volumes": {
      required: true,
      forceNew: true,
      set: true,
      length: [3, 63],
    },
  },
  notes: [
    "no argument for log delivery",
    "code, database, initialization_script and command_line_arguments are updated in place; the rest replaces the cluster",
    "timeouts: create 4 hours, update 4 hours, delete 60 minutes",
  ],
};
