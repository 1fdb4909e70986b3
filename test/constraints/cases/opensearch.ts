import {
  ElasticsearchDomain,
  type ElasticsearchDomainConfig,
} from "@cdktf/provider-aws/lib/elasticsearch-domain";
import { OpensearchDomain, type OpensearchDomainConfig } from "@cdktf/provider-aws/lib/opensearch-domain";
import { Token } from "cdktf";
import type { ConstraintCase, Place } from "../place";

const ARN = "arn:aws:es:us-east-1:111122223333:domain/orders";

const domain = ({ stack }: Place, config: Partial<OpensearchDomainConfig> = {}): OpensearchDomain =>
  new OpensearchDomain(stack, "Orders", { domainName: "orders", ...config });

const elasticsearch = ({ stack }: Place, config: Partial<ElasticsearchDomainConfig>): ElasticsearchDomain =>
  new ElasticsearchDomain(stack, "Orders", { domainName: "orders", ...config });

const publish = (place: Place, source: unknown, ...logTypes: readonly string[]): unknown =>
  place.deliver(source, [place.group()], logTypes.length > 0 ? { options: { logTypes } } : {});

const publishing = (logType: string): Partial<OpensearchDomainConfig> => ({
  logPublishingOptions: [
    { logType, cloudwatchLogGroupArn: "arn:aws:logs:us-east-1:111122223333:log-group:theirs" },
  ],
});

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A log type goes to one log group",
    breaks: (place) => publish(place, ARN, "AUDIT_LOGS", "INDEX_SLOW_LOGS", "AUDIT_LOGS"),
    given: "logTypes holds AUDIT_LOGS twice.",
    allows: (place) => publish(place, ARN, "AUDIT_LOGS", "INDEX_SLOW_LOGS"),
  },
  {
    constraint: "A log type goes to one log group",
    breaks: (place) => publish(place, domain(place, publishing("INDEX_SLOW_LOGS"))),
    given: '"workload/Orders" publishes INDEX_SLOW_LOGS itself.',
    allows: (place) => publish(place, domain(place, publishing("AUDIT_LOGS"))),
  },
  {
    constraint: "Error logs (ES_APPLICATION_LOGS) need Elasticsearch 5.1",
    breaks: (place) => publish(place, domain(place, { engineVersion: "Elasticsearch_2.3" })),
    given: '"workload/Orders" has Elasticsearch 2.3, and ES_APPLICATION_LOGS would be published.',
    allows: (place) =>
      publish(
        place,
        domain(place, { engineVersion: "Elasticsearch_2.3" }),
        "INDEX_SLOW_LOGS",
        "SEARCH_SLOW_LOGS",
      ),
  },
  {
    constraint: "Error logs (ES_APPLICATION_LOGS) need Elasticsearch 5.1",
    breaks: (place) => publish(place, elasticsearch(place, {})),
    given: '"workload/Orders" has Elasticsearch 1.5, and ES_APPLICATION_LOGS would be published.',
    allows: (place) => publish(place, elasticsearch(place, { elasticsearchVersion: "5.1" })),
  },
  {
    constraint: "Error logs (ES_APPLICATION_LOGS) need Elasticsearch 5.1",
    breaks: (place) =>
      publish(
        place,
        elasticsearch(place, { elasticsearchVersion: "6.5", advancedSecurityOptions: { enabled: true } }),
        "AUDIT_LOGS",
      ),
    given: '"workload/Orders" has Elasticsearch 6.5, and AUDIT_LOGS would be published.',
    allows: (place) =>
      publish(
        place,
        elasticsearch(place, { elasticsearchVersion: "7.10", advancedSecurityOptions: { enabled: true } }),
        "AUDIT_LOGS",
        "ES_APPLICATION_LOGS",
      ),
  },
  {
    constraint: "AUDIT_LOGS needs fine-grained access control",
    breaks: (place) => publish(place, domain(place), "AUDIT_LOGS"),
    given: '"workload/Orders" has no fine-grained access control, and AUDIT_LOGS would be published.',
    allows: (place) =>
      publish(
        place,
        domain(place, {
          engineVersion: Token.asString({ resolve: () => "OpenSearch_2.19" }),
          advancedSecurityOptions: { enabled: true },
        }),
        "AUDIT_LOGS",
      ),
  },
];
