import type { LogTypeRow } from "../row";

export const row = {
  id: "codebuild",
  service: "AWS CodeBuild",
  label: "AWS CodeBuild logs",
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
      principal: "codebuild.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_codebuild_project"],
        argument: "logs_config.cloudwatch_logs",
      },
      notes: [
        "On by default, to /aws/codebuild/<project>; the block is set so that the group, its retention and its key are known.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/codebuild/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a CodeBuild project",
    resources: ["aws_codebuild_project"],
    arns: ["arn:${Partition}:codebuild:${Region}:${Account}:project/${ProjectName}"],
    id: {
      pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{1,254}$",
      example: "orders",
    },
    exampleArn: "arn:aws:codebuild:us-east-1:111122223333:project/orders",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "codebuild.amazonaws.com",
      trustSourceArn: "arn:${Partition}:codebuild:${Region}:${Account}:project/${ProjectName}",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [
            "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}",
            "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:*",
          ],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["codebuild:BatchGetProjects", "codebuild:UpdateProject"],
      resources: ["arn:${Partition}:codebuild:${Region}:${Account}:project/${ProjectName}"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: ["The project's service role writes the logs."],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html",
    "https://docs.aws.amazon.com/codebuild/latest/userguide/setting-up-service-role.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "botocore service model of codebuild, 2026-08 (CloudWatchLogsConfig)",
      "CodeBuild user guide: setting-up, auth-and-access-control-iam-identity-based-access-control",
      "Terraform AWS provider 6.25: aws_codebuild_project",
    ],
    doubts: [
      "AWS does not say whether the log group may be encrypted with a customer managed key; the general rule of CloudWatch Logs (the key policy lets logs.<region>.amazonaws.com use the key) is assumed.",
    ],
  },
} as const satisfies LogTypeRow;
