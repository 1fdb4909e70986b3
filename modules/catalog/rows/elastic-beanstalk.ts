import type { LogTypeRow } from "../row";

export const row = {
  id: "elastic-beanstalk",
  service: "AWS Elastic Beanstalk",
  label: "AWS Elastic Beanstalk logs",
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
      principal: "ec2.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_elastic_beanstalk_environment"],
        argument: "setting",
      },
      notes: [
        "Instance logs are written by the instance profile's role, environment health by the environment's service role (elasticbeanstalk.amazonaws.com).",
        "Option aws:elasticbeanstalk:cloudwatch:logs StreamLogs = true, and aws:elasticbeanstalk:cloudwatch:logs:health HealthStreamingEnabled = true.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: [
            "/aws/elasticbeanstalk/${EnvironmentName}/${LogFilePath}",
            "/aws/elasticbeanstalk/${EnvironmentName}/environment-health.log",
          ],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "an Elastic Beanstalk environment",
    resources: ["aws_elastic_beanstalk_environment"],
    arns: [
      "arn:${Partition}:elasticbeanstalk:${Region}:${Account}:environment/${ApplicationName}/${EnvironmentName}",
    ],
    exampleArn: "arn:aws:elasticbeanstalk:us-east-1:111122223333:environment/orders/orders-prod",
    configurations: "one",
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "ec2.amazonaws.com",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          resources: [
            "arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/elasticbeanstalk/${EnvironmentName}/*",
          ],
        },
        {
          actions: ["logs:DescribeLogGroups"],
          resources: ["*"],
        },
      ],
    },
    {
      trustedBy: "elasticbeanstalk.amazonaws.com",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          resources: [
            "arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/elasticbeanstalk/${EnvironmentName}/environment-health.log",
            "arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/elasticbeanstalk/${EnvironmentName}/environment-health.log:*",
          ],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: [
        "elasticbeanstalk:DescribeConfigurationSettings",
        "elasticbeanstalk:DescribeEnvironments",
        "elasticbeanstalk:UpdateEnvironment",
      ],
      resources: [
        "arn:${Partition}:elasticbeanstalk:${Region}:${Account}:environment/${ApplicationName}/${EnvironmentName}",
      ],
    },
    {
      actions: ["logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:PutRetentionPolicy"],
      resources: [
        "arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/elasticbeanstalk/${EnvironmentName}/*",
      ],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "Elastic Beanstalk makes missing log groups and sets the retention of all of them itself, by the option RetentionInDays: 7 days by default, never for ever. The pack sets the option to the retention of the log groups that it manages.",
    "With DeleteOnTerminate the log groups end with the environment; the pack leaves it at its default, false.",
    "Health streaming needs enhanced health reporting.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html",
    "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.envhealth.html",
    "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "Elastic Beanstalk developer guide: AWSHowTo.cloudwatchlogs, AWSHowTo.cloudwatchlogs.envhealth, command-options-general",
      "Terraform AWS provider 6.25: aws_elastic_beanstalk_environment",
    ],
    doubts: [
      "AWS does not say whether the log group may be encrypted with a customer managed key; the general rule of CloudWatch Logs (the key policy lets logs.<region>.amazonaws.com use the key) is assumed.",
      "That Elastic Beanstalk takes log groups that exist is inferred: without DeleteOnTerminate they outlive the environment, and a new one of the same name uses them.",
      "That the caller's permissions are used to make, keep and delete the log groups is inferred from AWS's managed policies for Elastic Beanstalk.",
    ],
  },
} as const satisfies LogTypeRow;
