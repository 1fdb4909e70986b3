import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/elasticache/replication_group.go",
    commit: "001b6364c1a3b3045e152f655440a6d47eb44a70",
  },
  importId: { form: "replication_group_id" },
  arguments: {
    replication_group_id: {
      required: true,
      forceNew: true,
      pattern: "^[A-Za-z](?:-?[0-9A-Za-z])*$",
      length: [1, 40],
      normalises: "lower-case",
      notes: [
        "pattern combines the four validators read: ^[0-9A-Za-z-]+$, begins with a letter, no two hyphens in a row, no hyphen at the end",
      ],
    },
    description: { required: true, length: [1, null], notes: ["not empty"] },
    engine: {
      computed: true,
      oneOf: ["redis", "valkey"],
      anyCase: true,
      conflictsWith: ["global_replication_group_id"],
      notes: [
        "no difference: member of a global replication group",
        "validation ignores case, with a deprecation of upper case; the conflict is declared on global_replication_group_id",
      ],
    },
    engine_version: {
      computed: true,
      pattern: "^[1-5](\\.\\d+){2}$|^((6)\\.x)|([6-9]\\.\\d+)$|^[7-9]\\.\\d+$",
      conflictsWith: ["global_replication_group_id"],
      notes: [
        "no difference: member of a global replication group",
        'three parts up to Redis 5, 6.x or <major>.<minor> from 6 on; a bare major version such as "7" is refused; either engine\'s form passes whatever the engine',
      ],
    },
    node_type: {
      computed: true,
      conflictsWith: ["global_replication_group_id"],
      notes: ["create fails without it unless the group joins a global one"],
    },
    num_cache_clusters: {
      computed: true,
      conflictsWith: ["num_node_groups", "replicas_per_node_group"],
      notes: ["CustomizeDiff: at least 2 when automatic_failover_enabled is true"],
    },
    num_node_groups: { computed: true, conflictsWith: ["global_replication_group_id", "num_cache_clusters"] },
    replicas_per_node_group: { computed: true, range: [0, null], conflictsWith: ["num_cache_clusters"] },
    automatic_failover_enabled: { default: false },
    multi_az_enabled: { default: false, notes: ["CustomizeDiff: true needs automatic_failover_enabled"] },
    apply_immediately: {
      computed: true,
      notes: ["update passes it on; unset = the changes wait for the maintenance window"],
    },
    transit_encryption_enabled: {
      computed: true,
      conflictsWith: ["global_replication_group_id"],
      notes: ["CustomizeDiff: a change replaces the group where the actual engine version is below 7.0.5"],
    },
    transit_encryption_mode: {
      computed: true,
      oneOf: ["preferred", "required"],
      conflictsWith: ["global_replication_group_id"],
      facts: { oneOf: { source: { model: "elasticache 2015-02-02", shape: "TransitEncryptionMode" } } },
      notes: ["enum types.TransitEncryptionMode"],
    },
    global_replication_group_id: {
      computed: true,
      forceNew: true,
      conflictsWith: [
        "at_rest_encryption_enabled",
        "engine",
        "engine_version",
        "node_type",
        "num_node_groups",
        "parameter_group_name",
        "security_group_names",
        "snapshot_arns",
        "snapshot_name",
        "transit_encryption_enabled",
        "transit_encryption_mode",
      ],
    },
    log_delivery_configuration: { set: true, items: [0, 2] },
    "log_delivery_configuration.destination": {
      required: true,
      notes: ["no validation: log group name or stream name"],
    },
    "log_delivery_configuration.destination_type": {
      required: true,
      oneOf: ["cloudwatch-logs", "kinesis-firehose"],
      facts: { oneOf: { source: { model: "elasticache 2015-02-02", shape: "DestinationType" } } },
    },
    "log_delivery_configuration.log_format": {
      required: true,
      oneOf: ["text", "json"],
      facts: { oneOf: { source: { model: "elasticache 2015-02-02", shape: "LogFormat" } } },
    },
    "log_delivery_configuration.log_type": {
      required: true,
      oneOf: ["slow-log", "engine-log"],
      facts: { oneOf: { source: { model: "elasticache 2015-02-02", shape: "LogType" } } },
      notes: ["the provider doesn't refuse one type twice"],
    },
    at_rest_encryption_enabled: {
      computed: true,
      conflictsWith: ["global_replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
    parameter_group_name: {
      computed: true,
      conflictsWith: ["global_replication_group_id"],
      facts: { computed: { source: "bindings" } },
    },
    security_group_names: {
      computed: true,
      set: true,
      conflictsWith: ["global_replication_group_id"],
      facts: { computed: { source: "bindings" }, set: { source: "bindings" } },
    },
    snapshot_arns: {
      set: true,
      conflictsWith: ["global_replication_group_id"],
      facts: { set: { source: "bindings" } },
    },
    snapshot_name: { conflictsWith: ["global_replication_group_id"] },
  },
  notes: [
    "CustomizeDiff: multi_az_enabled needs automatic_failover_enabled; num_cache_clusters (raw configuration) at least 2 with automatic_failover_enabled; an engine or engine_version downgrade replaces the group",
    "update sends every configured log type; a removed log type is sent as Enabled=false (an older version of the code, id 492725752), so removal does switch it off",
    "update applies with ApplyImmediately = apply_immediately; otherwise log changes wait and the diff stays",
    "timeouts: create 60, update 40, delete 45 minutes",
  ],
};
