import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/kafka/cluster.go" },
  importId: { form: "ARN", pattern: "^arn:" },
  arguments: {
    cluster_name: { required: true, forceNew: true, length: [1, 64] },
    kafka_version: {
      required: true,
      length: [1, 64],
      notes: ["CustomizeDiff: a lower version replaces the cluster"],
    },
    number_of_broker_nodes: { required: true },
    broker_node_group_info: {
      required: true,
      forceNew: true,
      items: [1, 1],
      notes: [
        "ForceNew of a list block takes effect when the number of blocks changes (SDK, memory); its own arguments have theirs",
      ],
    },
    "broker_node_group_info.instance_type": { required: true },
    "broker_node_group_info.client_subnets": { required: true, forceNew: true, set: true },
    "broker_node_group_info.security_groups": { required: true, forceNew: true, set: true },
    "broker_node_group_info.az_distribution": { forceNew: true, default: "DEFAULT" },
    enhanced_monitoring: { notes: ["sent in the same update as the logs"] },
    open_monitoring: { items: [0, 1], notes: ["sent in the same update as the logs"] },
    logging_info: { suppressMissing: true, items: [0, 1] },
    "logging_info.broker_logs": { required: true, items: [1, 1] },
    "logging_info.broker_logs.cloudwatch_logs": { suppressMissing: true, items: [0, 1] },
    "logging_info.broker_logs.cloudwatch_logs.enabled": { required: true },
    "logging_info.broker_logs.cloudwatch_logs.log_group": {},
    "logging_info.broker_logs.firehose": { suppressMissing: true, items: [0, 1] },
    "logging_info.broker_logs.firehose.enabled": { required: true },
    "logging_info.broker_logs.firehose.delivery_stream": {},
    "logging_info.broker_logs.s3": { suppressMissing: true, items: [0, 1] },
    "logging_info.broker_logs.s3.enabled": { required: true },
    "logging_info.broker_logs.s3.bucket": {},
    "logging_info.broker_logs.s3.prefix": {},
  },
  notes: [
    "update of enhanced_monitoring, logging_info or open_monitoring is one call with all three",
    "names of destinations are not required with enabled = true",
    "timeouts: 120 minutes each",
  ],
};
