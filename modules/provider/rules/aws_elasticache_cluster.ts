import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/elasticache/cluster.go",
    commit: "01606926a0c0ab9174aec440f976a48b0baee722",
  },
  importId: { form: "cluster_id" },
  exactlyOneOf: [["engine", "replication_group_id"]],
  arguments: {
    cluster_id: {
      required: true,
      forceNew: true,
      pattern: "^[a-z](?!.*--)[0-9a-z-]*(?<!-)$",
      length: [1, 50],
      normalises: "lower-case",
      notes: ["several rules in the source, joined here"],
    },
    engine: { computed: true, forceNew: true, oneOf: ["memcached", "redis", "valkey"] },
    replication_group_id: {
      computed: true,
      forceNew: true,
      conflictsWith: [
        "az_mode",
        "engine_version",
        "maintenance_window",
        "node_type",
        "notification_topic_arn",
        "num_cache_nodes",
        "parameter_group_name",
        "port",
        "security_group_ids",
        "snapshot_arns",
        "snapshot_name",
        "snapshot_retention_limit",
        "snapshot_window",
        "subnet_group_name",
      ],
      notes: ["log_delivery_configuration is not among the conflicts: only AWS refuses it on a member"],
    },
    apply_immediately: {
      computed: true,
      notes: [
        "sent with every update, false when unset: log delivery then changes in the maintenance window",
      ],
    },
    log_delivery_configuration: { set: true, items: [0, 2] },
    "log_delivery_configuration.destination": { required: true, notes: ["a name; no validator"] },
    "log_delivery_configuration.destination_type": {
      required: true,
      oneOf: ["cloudwatch-logs", "kinesis-firehose"],
    },
    "log_delivery_configuration.log_format": { required: true, oneOf: ["text", "json"] },
    "log_delivery_configuration.log_type": { required: true, oneOf: ["slow-log", "engine-log"] },
    az_mode: {
      computed: true,
      conflictsWith: ["replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
    engine_version: {
      computed: true,
      conflictsWith: ["replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
    maintenance_window: {
      computed: true,
      conflictsWith: ["replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
    node_type: {
      computed: true,
      conflictsWith: ["replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
    notification_topic_arn: { conflictsWith: ["replication_group_id"] },
    num_cache_nodes: {
      computed: true,
      conflictsWith: ["replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
    parameter_group_name: {
      computed: true,
      conflictsWith: ["replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
    port: {
      computed: true,
      conflictsWith: ["replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
    security_group_ids: {
      computed: true,
      set: true,
      conflictsWith: ["replication_group_id"],
      facts: { computed: { source: "bindings" }, set: { source: "bindings" } },
    },
    snapshot_arns: { conflictsWith: ["replication_group_id"] },
    snapshot_name: { conflictsWith: ["replication_group_id"] },
    snapshot_retention_limit: { conflictsWith: ["replication_group_id"] },
    snapshot_window: {
      computed: true,
      conflictsWith: ["replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
    subnet_group_name: {
      computed: true,
      conflictsWith: ["replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
  },
  notes: [
    "update sends all blocks and, for log types taken away, a request that switches them off",
    "two blocks of one log type are not refused",
    "read takes AWS's configurations as they are",
  ],
};
