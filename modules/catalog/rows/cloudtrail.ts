import type { LogTypeRow } from "../row";

export const row = {
  id: "cloudtrail",
  service: "AWS CloudTrail",
  label: "CloudTrail logs",
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
      principal: "cloudtrail.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudtrail"],
        argument: "cloud_watch_logs_group_arn, cloud_watch_logs_role_arn",
      },
      notes: [
        "For an organization trail the role also needs the streams <organization id>_* of the log group.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/cloudtrail/",
        },
        reference: "arn:*",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a CloudTrail trail",
    resources: ["aws_cloudtrail"],
    arns: ["arn:${Partition}:cloudtrail:${Region}:${Account}:trail/${TrailName}"],
    id: {
      pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{2,127}$",
      example: "audit",
    },
    exampleArn: "arn:aws:cloudtrail:us-east-1:111122223333:trail/audit",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "cloudtrail.amazonaws.com",
      neededFor: ["cloudwatchLogs"],
      default: "created",
      statements: [
        {
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [
            "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:log-stream:${Account}_CloudTrail_${Region}*",
          ],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["cloudtrail:UpdateTrail"],
      resources: ["arn:${Partition}:cloudtrail:${Region}:${Account}:trail/${TrailName}"],
    },
    {
      actions: ["cloudtrail:DescribeTrails"],
      resources: ["*"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "The log group is in the trail's home region; a multi-region trail sends the events of all regions there.",
    "The ARNs of the log group and of the role are set together.",
    "Events of more than 256 KB are not sent to CloudWatch Logs.",
    "The trail's bucket stays required.",
    "The trail's own kms_key_id only encrypts its files in S3.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#14557; trussworks/terraform-aws-cloudtrail#167",
      lesson:
        'Since provider 3.0 the arn of a log group lacks the ":*" that CloudTrail wants; without it the trail is refused or shows a permanent diff.',
    },
    {
      cite: "hashicorp/terraform-provider-aws#18038; aws/aws-cdk#1963; aws/aws-cli#5098; cloudposse/terraform-aws-cloudwatch-logs#38",
      lesson:
        "InvalidCloudWatchLogsLogGroupArnException often means that the role's policy does not cover the log streams or is not attached yet; depend on the role policy.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#148",
      lesson: "The role's ARN must accompany the log group's.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html",
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "CloudTrail user guide: cloudtrail-required-policy-for-cloudwatch-logs, send-cloudtrail-events-to-cloudwatch-logs, cloudwatch-log-group-log-stream-naming-for-cloudtrail",
      "Terraform AWS provider 6.25: aws_cloudtrail",
    ],
    doubts: [
      "The guide says that the role for CloudWatch Logs does not support aws:SourceArn and aws:SourceAccount, so its trust policy carries neither.",
    ],
  },
} as const satisfies LogTypeRow;
