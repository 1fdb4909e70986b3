import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/mq/broker.go" },
  importId: { form: "broker id" },
  arguments: {
    broker_name: { required: true, forceNew: true, pattern: "^[0-9A-Za-z_-]+$", length: [1, 50] },
    engine_type: {
      required: true,
      forceNew: true,
      oneOf: ["ACTIVEMQ", "RABBITMQ"],
      anyCase: true,
      facts: { oneOf: { source: { model: "mq 2017-11-27", shape: "EngineType" } } },
      notes: ["validation ignores case; no suppression of case was seen"],
    },
    engine_version: { required: true },
    host_instance_type: { required: true },
    auto_minor_version_upgrade: { default: false },
    apply_immediately: {
      default: false,
      notes: ["only true reboots the broker; otherwise a change of logs waits for the maintenance window"],
    },
    deployment_mode: { forceNew: true, default: "SINGLE_INSTANCE" },
    security_groups: { set: true, items: [0, 5] },
    subnet_ids: { computed: true, forceNew: true, set: true, facts: { computed: { source: "bindings" } } },
    user: { required: true, set: true, notes: ["no difference: RabbitMQ after creation"] },
    "user.username": { required: true, length: [2, 100] },
    "user.password": {
      required: true,
      length: [12, 250],
      notes: ["sensitive; at least 4 different characters; no commas"],
    },
    logs: { suppressMissing: true, items: [0, 1] },
    "logs.general": { notes: ["no default"] },
    "logs.audit": {
      oneOf: ["", "true", "false"],
      notes: [
        "no difference: false and unset are the same",
        "string of a nullable boolean; CustomizeDiff: true is refused for RabbitMQ",
      ],
    },
  },
  notes: [
    "CustomizeDiff: audit true with RabbitMQ is an error; audit is never sent for RabbitMQ",
    "update of logs marks a reboot as needed; the reboot happens only with apply_immediately = true",
    "timeouts: 30 minutes each",
  ],
};
