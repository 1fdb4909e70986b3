import type { LogTypeRow } from "../row";

export const row = {
  id: "fault-injection",
  service: "AWS Fault Injection Service",
  label: "AWS Fault Injection Service experiment logs",
  editions: {
    "2024": {
      cloudwatchLogs: null,
      s3: "v1",
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: null,
      s3: "v1",
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_fis_experiment_template"],
        argument: "log_configuration.cloudwatch_logs_configuration",
      },
      notes: [
        "Not ticked on AWS's page. The experiment role sets up the delivery, so it needs the V1 permissions itself.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/fis/",
        },
        reference: "arn:*",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_fis_experiment_template"],
        argument: "log_configuration.s3_configuration",
      },
      notes: ["The experiment role sets up the delivery, so it needs the V1 permissions itself."],
      keyLayout: "AWSLogs/${Account}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
  },
  source: {
    noun: "an FIS experiment template",
    resources: ["aws_fis_experiment_template"],
    arns: ["arn:${Partition}:fis:${Region}:${Account}:experiment-template/${Id}"],
    id: {
      pattern: "^EXT[0-9A-Za-z]+$",
      example: "EXT1a2b3c4d5e6f7",
    },
    exampleArn: "arn:aws:fis:us-east-1:111122223333:experiment-template/EXT1a2b3c4d5e6f7",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "fis.amazonaws.com",
      trustSourceArn: "arn:${Partition}:fis:${Region}:${Account}:experiment/*",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: [
            "logs:CreateLogDelivery",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:PutResourcePolicy",
          ],
          resources: ["*"],
        },
      ],
    },
    {
      trustedBy: "fis.amazonaws.com",
      trustSourceArn: "arn:${Partition}:fis:${Region}:${Account}:experiment/*",
      neededFor: ["s3"],
      default: "existing",
      statements: [
        {
          actions: ["logs:CreateLogDelivery"],
          resources: ["*"],
        },
        {
          actions: ["s3:GetBucketPolicy"],
          resources: ["arn:${Partition}:s3:::${BucketName}"],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["fis:GetExperimentTemplate", "fis:UpdateExperimentTemplate"],
      resources: ["arn:${Partition}:fis:${Region}:${Account}:experiment-template/${Id}"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    'The ARN of the log group must end in ":*".',
    "log_schema_version is required; the current version is 2.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/fis/latest/userguide/monitoring-logging.html",
    "https://docs.aws.amazon.com/fis/latest/userguide/getting-started-iam-service-role.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "FIS user guide: monitoring-logging, getting-started-iam-service-role",
      "botocore service model of fis, 2026-08",
      "Terraform AWS provider 6.25: aws_fis_experiment_template",
    ],
    doubts: [
      "The 2024 edition shows one V1 cell whose column is lost in the text form; later editions put it under S3. API, guide and provider also write to CloudWatch Logs.",
      "The experiment role's statements for S3 are inferred from AWS's V1 rules. Those rules ask for logs:CreateLogDelivery alone once the destination's policy has the statements; that FIS contents itself with it is not verified.",
      "AWS does not publish the S3 key behind AWSLogs/<account>/.",
      "AWS does not say whether the bucket may be in another account or region; the general V1 rules for S3 are assumed.",
    ],
  },
} as const satisfies LogTypeRow;
