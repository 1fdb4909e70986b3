import { native, suggested } from "../pieces/cells";
import { because, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { service, setOn } from "../pieces/enablement";
import { allow, regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon OpenSearch Service",
  cloudwatchLogs: native.logGroup(
    suggested("/aws/OpenSearchService/domains/", "arn"),
    service("es.amazonaws.com"),
    setOn("aws_opensearch_domain aws_elasticsearch_domain", "log_publishing_options"),
    {
      grant: { principal: "es.amazonaws.com", sourceArn: regional("es", "domain/${DomainName}") },
      notes: [
        "One log_publishing_options block per log type: INDEX_SLOW_LOGS, SEARCH_SLOW_LOGS, ES_APPLICATION_LOGS, AUDIT_LOGS. AWS recommends a log group for each.",
      ],
    },
  ),
  off: {
    aws_opensearch_domain: { "log_publishing_options.enabled": false },
    aws_elasticsearch_domain: { "log_publishing_options.enabled": false },
  },
  source: byArn("an OpenSearch Service domain", "es", "domain/${DomainName}", "domain/orders", {
    resources: "aws_opensearch_domain aws_elasticsearch_domain",
    maxDestinations: 4,
  }),
  deployer: [
    allow("es:UpdateDomainConfig es:DescribeDomain es:DescribeDomainConfig"),
    allow(
      "es:UpdateElasticsearchDomainConfig es:DescribeElasticsearchDomain es:DescribeElasticsearchDomainConfig",
    ),
    allow("logs:DescribeLogGroups logs:DescribeResourcePolicies logs:PutResourcePolicy", "*"),
  ],
  constraints: {
    "The resource policy must exist before the domain's options are set.": held("order"),
    "A policy that was made a moment ago may have no effect yet: the provider retries the creation of a domain for that reason, and not its update.":
      because.runtime,
    "A log type goes to one log group: name it once, in logTypes or on the domain itself.": rule("oneGroup"),
    "Error logs (ES_APPLICATION_LOGS) need Elasticsearch 5.1 or newer, audit logs (AUDIT_LOGS) Elasticsearch 6.7 or newer; OpenSearch has both in all versions.":
      rule("version"),
    "AUDIT_LOGS needs fine-grained access control: set advancedSecurityOptions of the domain with enabled: true.":
      rule("auditLogs"),
    "Audit logs have a second switch in OpenSearch Dashboards or the _plugins/_security API, which Terraform cannot set.":
      because.elsewhere,
    "Slow logs are written only for indices that have thresholds, which Terraform cannot set.":
      because.elsewhere,
    "aws:SourceArn in the policy needs service software R20211203 or newer.": because.source,
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#14497; awsdocs/amazon-opensearch-service-developer-guide#62":
      'The first apply fails with "Resource Access Policy … does not grant sufficient permissions" when the domain races ahead of the policy: an explicit dependency cures it; logs:PutLogEventsBatch is not needed.',
    "app-sre/qontract-reconcile#3035":
      "The policy's resource must end with :*, while the domain's argument must not.",
    "hashicorp/terraform-provider-aws#6606": "The provider makes no policy by itself.",
    "lgallard/terraform-aws-elasticsearch#41; terraform-community-modules/tf_aws_elasticsearch#50":
      "One resource policy per domain runs into the limit of ten per region: share one.",
  },
  pages: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html",
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "API reference of LogType (@aws-sdk/client-opensearch 3.1169.0)",
      "https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_opensearchservice.LoggingOptions.html (versions)",
      "The acceptance tests of domains let es.amazonaws.com write to all log groups, without conditions; here it may write to the domain's own, with the guide's conditions",
    ],
    acceptanceTests: {
      aws_opensearch_domain:
        "internal/service/opensearch/domain_test.go TestAccOpenSearchDomain_LogPublishingOptions_multiple",
      aws_elasticsearch_domain:
        "internal/service/elasticsearch/domain_test.go TestAccElasticsearchDomain_LogPublishingOptions_indexSlowLogs",
    },
  },
});
