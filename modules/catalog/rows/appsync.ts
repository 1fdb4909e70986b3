import type { LogTypeRow } from "../row";

export const row = {
  id: "appsync",
  service: "AWS AppSync",
  label: "AWS AppSync logs",
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
      principal: "appsync.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_appsync_graphql_api", "aws_appsync_api"],
        argument: "log_config (GraphQL API), event_config.log_config (Event API)",
      },
      notes: [
        "The log group is named after the API's id, so it cannot exist before the API; AppSync makes it when it first logs.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/appsync/apis/${ApiId}"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "an AppSync GraphQL API or Event API",
    resources: ["aws_appsync_graphql_api", "aws_appsync_api"],
    arns: ["arn:${Partition}:appsync:${Region}:${Account}:apis/${ApiId}"],
    id: {
      pattern: "^[a-z0-9]+$",
      example: "abcdefghijklmnopqrstuvwxyz",
    },
    exampleArn: "arn:aws:appsync:us-east-1:111122223333:apis/abcdefghijklmnopqrstuvwxyz",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "appsync.amazonaws.com",
      neededFor: ["cloudwatchLogs"],
      default: "created",
      statements: [
        {
          actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [
            "arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/appsync/apis/${ApiId}",
            "arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/appsync/apis/${ApiId}:*",
          ],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["appsync:GetApi", "appsync:GetGraphqlApi", "appsync:UpdateApi", "appsync:UpdateGraphqlApi"],
      resources: ["arn:${Partition}:appsync:${Region}:${Account}:apis/${ApiId}"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "The name of the log group cannot be chosen.",
    "field_log_level is NONE, ERROR, ALL, INFO or DEBUG.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#43635",
      lesson:
        "The log group cannot be made before the API; managing its retention means creating it after the API, which may meet ResourceAlreadyExistsException, or importing it.",
    },
    {
      cite: "aws/aws-appsync-community#190, #339",
      lesson: "A log group of your own choice is not possible.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "botocore service model of appsync, 2026-08 (LogConfig)",
      "Terraform AWS provider 6.25: aws_appsync_graphql_api, aws_appsync_api",
    ],
    doubts: [
      "AWS does not say whether the log group may be encrypted with a customer managed key; the general rule of CloudWatch Logs (the key policy lets logs.<region>.amazonaws.com use the key) is assumed.",
      "AWS does not say which aws:SourceArn AppSync sends when it assumes the logging role, so the trust policy is not narrowed by it.",
      "AWS's managed policy AWSAppSyncPushToCloudWatchLogs allows the three actions on all resources; here they are narrowed to the log groups of AppSync APIs.",
    ],
  },
} as const satisfies LogTypeRow;
