import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/elasticsearch/domain.go",
    commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39",
  },
  importId: { form: "name of the domain" },
  arguments: {
    domain_name: {
      required: true,
      forceNew: true,
      pattern: "^[a-z][0-9a-z\\-]{2,27}$",
      api: {
        pattern: "^[a-z][a-z0-9\\-]+$",
        length: [3, 28],
        source: {
          model: "elasticsearch-service 2015-01-01",
          shape: "CreateElasticsearchDomainRequest.DomainName",
        },
      },
    },
    elasticsearch_version: { default: "1.5" },
    log_publishing_options: { set: true },
    "log_publishing_options.cloudwatch_log_group_arn": {
      required: true,
      form: "arn",
      notes: ["no comparison of ARNs with and without :* in this version"],
    },
    "log_publishing_options.log_type": {
      required: true,
      oneOf: ["INDEX_SLOW_LOGS", "SEARCH_SLOW_LOGS", "ES_APPLICATION_LOGS", "AUDIT_LOGS"],
      notes: ["two blocks of one type are not refused; one wins"],
    },
    "log_publishing_options.enabled": { default: true },
    advanced_security_options: { computed: true, items: [0, 1] },
    "advanced_security_options.enabled": { required: true, forceNew: true },
  },
  notes: [
    "create refuses a domain that exists",
    'create retries, for the propagation time, among others the message "The Resource Access Policy specified for the CloudWatch Logs log group"; update has no retry',
    "update sends all log types and, for those taken away, enabled false",
    "read leaves out disabled log types that are not in the state",
    "CustomizeDiff asks AWS for compatible versions",
  ],
};
