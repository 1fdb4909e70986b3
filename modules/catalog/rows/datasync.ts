import type { LogTypeRow } from "../row";

export const row = {
  id: "datasync",
  service: "AWS DataSync",
  label: "AWS DataSync logs",
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
      principal: "datasync.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_datasync_task"],
        argument: "cloudwatch_log_group_arn, options.log_level",
      },
      notes: ["AWS adds the log group's resource policy only when the console is used."],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/datasync/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
      grant: {
        principal: "datasync.amazonaws.com",
        sourceArn: "arn:${Partition}:datasync:${Region}:${Account}:task/${TaskId}",
      },
    },
  },
  source: {
    noun: "a DataSync task",
    resources: ["aws_datasync_task"],
    arns: ["arn:${Partition}:datasync:${Region}:${Account}:task/${TaskId}"],
    id: {
      pattern: "^task-[0-9a-z]+$",
      example: "task-0123456789abcdef0",
    },
    exampleArn: "arn:aws:datasync:us-east-1:111122223333:task/task-0123456789abcdef0",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["datasync:DescribeTask", "datasync:UpdateTask"],
      resources: ["arn:${Partition}:datasync:${Region}:${Account}:task/${TaskId}"],
    },
    {
      actions: ["logs:DeleteResourcePolicy", "logs:DescribeResourcePolicies", "logs:PutResourcePolicy"],
      resources: ["*"],
    },
  ],
  constraints: [
    "A log group alone does nothing: options.log_level is OFF by default; set BASIC or TRANSFER.",
    "Tasks in Enhanced mode write to /aws/datasync by themselves; the log group can be chosen in Basic mode.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#14666",
      lesson: "The log group alone does nothing, since the log level is OFF by default.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#13046",
      lesson:
        'Older providers refused the ARN because of its ":*"; the ARN is accepted with and without it now.',
    },
    {
      cite: "navapbc/template-infra#742; hashicorp/terraform-provider-aws#25296",
      lesson:
        "An account has 10 log resource policies per region, of 5,120 characters each: share one policy on /aws/vendedlogs/* instead of one per log group.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/datasync/latest/userguide/configure-logging.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "DataSync user guide: monitor-datasync",
      "botocore service model of datasync, 2026-08 (CreateTaskRequest, LogLevel)",
      "Terraform AWS provider 6.25: aws_datasync_task",
    ],
    doubts: [
      "AWS does not say whether the log group may be encrypted with a customer managed key; the general rule of CloudWatch Logs (the key policy lets logs.<region>.amazonaws.com use the key) is assumed.",
    ],
  },
} as const satisfies LogTypeRow;
