import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/opensearch/domain.go" },
  importId: { form: "domain name" },
  arguments: {
    domain_name: {
      required: true,
      forceNew: true,
      pattern: "^[a-z][0-9a-z\\-]{2,27}$",
      api: {
        pattern: "^[a-z][a-z0-9\\-]+$",
        length: [3, 28],
        source: { model: "opensearch 2021-01-01", shape: "CreateDomainRequest.DomainName" },
      },
    },
    engine_version: { computed: true, notes: ["CustomizeDiff: an incompatible change replaces the domain"] },
    cluster_config: { computed: true, items: [0, 1] },
    "cluster_config.instance_count": { default: 1 },
    "cluster_config.instance_type": { default: "m3.medium.search" },
    ebs_options: { computed: true, items: [0, 1] },
    "ebs_options.ebs_enabled": { required: true },
    "ebs_options.volume_size": {},
    encrypt_at_rest: {
      computed: true,
      items: [0, 1],
      notes: ["CustomizeDiff: switching it off replaces the domain"],
    },
    "encrypt_at_rest.enabled": { required: true },
    node_to_node_encryption: {
      computed: true,
      items: [0, 1],
      notes: ["CustomizeDiff: switching it off replaces the domain"],
    },
    "node_to_node_encryption.enabled": { required: true },
    advanced_security_options: {
      computed: true,
      items: [0, 1],
      notes: ["AUDIT_LOGS without it fail at AWS, not at plan (memory)"],
    },
    log_publishing_options: { set: true, notes: ["no maximum"] },
    "log_publishing_options.cloudwatch_log_group_arn": {
      required: true,
      form: "arn",
      api: {
        length: [20, 2048],
        source: { model: "opensearch 2021-01-01", shape: "LogPublishingOption.CloudWatchLogsLogGroupArn" },
      },
    },
    "log_publishing_options.log_type": {
      required: true,
      oneOf: ["INDEX_SLOW_LOGS", "SEARCH_SLOW_LOGS", "ES_APPLICATION_LOGS", "AUDIT_LOGS"],
      facts: { oneOf: { source: { model: "opensearch 2021-01-01", shape: "LogType" } } },
    },
    "log_publishing_options.enabled": { default: true },
  },
  notes: [
    "update: the newest version names removed log types with enabled = false; versions of 2025 and before (id 4007967000; possibly 6.25) send the remaining ones only, so a removed log type stays on at AWS",
    "create is retried on errors about roles and policies that aren't known yet",
    "timeouts: create 120, update 180, delete 90 minutes",
  ],
};
