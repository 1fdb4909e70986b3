import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/wafv2/web_acl_logging_configuration.go",
    commit: "012f18cf44eca0a93072002dafc5e45823fc281e",
  },
  importId: { form: "ARN of the web ACL", pattern: "^arn:" },
  arguments: {
    resource_arn: {
      required: true,
      forceNew: true,
      form: "arn",
      api: {
        pattern: ".*\\S.*",
        length: [20, 2048],
        source: { model: "wafv2 2019-07-29", shape: "LoggingConfiguration.ResourceArn" },
      },
    },
    log_destination_configs: {
      required: true,
      forceNew: true,
      set: true,
      items: [1, 100],
      form: "arn",
      api: {
        pattern: ".*\\S.*",
        length: [20, 2048],
        source: { model: "wafv2 2019-07-29", shape: "LoggingConfiguration.LogDestinationConfigs" },
      },
      notes: [
        "ForceNew: a new destination deletes the configuration and makes it again. AWS takes one destination only, the schema up to 100",
      ],
    },
    logging_filter: { items: [0, 1] },
    "logging_filter.default_behavior": { required: true, oneOf: ["KEEP", "DROP"] },
    "logging_filter.filter": {
      required: true,
      set: true,
      items: [1, null],
      notes: [
        "a set: the order in which filters are written is lost, and they are sent in the set's order. No MinItems in the schema; required makes it one",
      ],
    },
    "logging_filter.filter.behavior": { required: true, oneOf: ["KEEP", "DROP"] },
    "logging_filter.filter.requirement": { required: true, oneOf: ["MEETS_ALL", "MEETS_ANY"] },
    "logging_filter.filter.condition": { required: true, set: true, items: [1, null] },
    "logging_filter.filter.condition.action_condition": {
      items: [0, 1],
      notes: ["nothing asks for exactly one of action_condition and label_name_condition"],
    },
    "logging_filter.filter.condition.action_condition.action": {
      required: true,
      oneOf: ["ALLOW", "BLOCK", "COUNT", "CAPTCHA", "CHALLENGE", "EXCLUDED_AS_COUNT"],
    },
    "logging_filter.filter.condition.label_name_condition": { items: [0, 1] },
    "logging_filter.filter.condition.label_name_condition.label_name": {
      required: true,
      pattern: "^[0-9A-Za-z_\\-:]+$",
      length: [1, 1024],
    },
    redacted_fields: {
      items: [0, 100],
      suppresses: "order",
      notes: [
        "a list in the schema. AWS takes one field per entry; entries with several are not refused here",
      ],
    },
    "redacted_fields.method": { items: [0, 1], notes: ["empty block"] },
    "redacted_fields.query_string": { items: [0, 1], notes: ["empty block"] },
    "redacted_fields.uri_path": { items: [0, 1], notes: ["empty block"] },
    "redacted_fields.single_header": { items: [0, 1] },
    "redacted_fields.single_header.name": {
      required: true,
      pattern: "^.*\\S.*$",
      length: [1, 64],
      readsAs: "lower-case",
      notes: [
        "AWS returns it in lower case; the comparison minds the case, so a name with capitals is a lasting difference",
      ],
    },
  },
  notes: [
    "create and update are the same PutLoggingConfiguration; it overwrites a configuration that exists; no retries",
    "update sends the whole configuration; without redacted_fields an empty list",
    "LogScope and LogType can't be set",
  ],
};
