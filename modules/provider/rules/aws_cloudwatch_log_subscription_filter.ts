import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/logs/subscription_filter.go",
    commit: "07c8fe26c096070ce9df68248563b07bab784369",
  },
  importId: { form: "log_group_name|name", pattern: "^[^|]+\\|[^|]+$" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      length: [1, 512],
      api: {
        pattern: "^[^:*]*$",
        source: { model: "cloudwatch-logs 2014-03-28", shape: "PutSubscriptionFilterRequest.filterName" },
      },
    },
    log_group_name: {
      required: true,
      forceNew: true,
      api: {
        pattern: "^[\\.\\-_/#A-Za-z0-9]+$",
        length: [1, 512],
        source: { model: "cloudwatch-logs 2014-03-28", shape: "PutSubscriptionFilterRequest.logGroupName" },
      },
    },
    destination_arn: { required: true, forceNew: true, form: "arn" },
    filter_pattern: { required: true, length: [0, 1024], notes: ["required, may be empty"] },
    role_arn: { computed: true, form: "arn", notes: ["optional+computed: removing it keeps the role"] },
    distribution: {
      oneOf: ["Random", "ByLogStream"],
      default: "ByLogStream",
      facts: { oneOf: { source: { model: "logs 2014-03-28", shape: "Distribution" } } },
    },
    emit_system_fields: {
      since: "6.26.0",
      set: true,
      oneOf: ["@aws.account", "@aws.region"],
      notes: ["version read is newer than 6.25"],
    },
    apply_on_transformed_logs: {
      since: "6.26.0",
      computed: true,
      notes: ["version read is newer than 6.25"],
    },
  },
  notes: [
    "version read is newer than the 6.25 that the bindings stand for (6.40 or later)",
    "put is retried for 5 minutes on: test message could not be delivered, the Lambda function could not be executed, OperationAborted, no permission to assume the role",
    "the id is a hash of the log group's name, the same for two filters of one group",
  ],
};
