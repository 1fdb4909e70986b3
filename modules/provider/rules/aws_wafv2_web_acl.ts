import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/wafv2/web_acl.go",
    commit: "0073593e7d6993ba482409f4dc35438daaa79bb3",
    remark: "visibility_config: index id 1787882079",
  },
  importId: { form: "ID/NAME/SCOPE", pattern: "^[^/]+/[^/]+/(CLOUDFRONT|REGIONAL)$" },
  arguments: {
    name: {
      computed: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z_-]+$",
      length: [1, 128],
      conflictsWith: ["name_prefix"],
    },
    name_prefix: {
      computed: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z_-]+$",
      length: [1, 102],
      conflictsWith: ["name"],
      facts: { length: { unverified: true } },
      notes: ["128 less the suffix, 26 characters from memory"],
    },
    scope: { required: true, forceNew: true, oneOf: ["CLOUDFRONT", "REGIONAL"] },
    default_action: { required: true, items: [1, 1], notes: ["holds one of the blocks allow and block"] },
    visibility_config: { required: true, items: [1, 1] },
    "visibility_config.cloudwatch_metrics_enabled": { required: true },
    "visibility_config.metric_name": { required: true, pattern: "^[0-9A-Za-z_-]+$", length: [1, 128] },
    "visibility_config.sampled_requests_enabled": { required: true },
  },
  notes: [
    "create retries WAFUnavailableEntityException for 5 minutes",
    "no logging arguments: logs are in aws_wafv2_web_acl_logging_configuration",
  ],
};
