import type { LogTypeRow } from "../row";

export const row = {
  id: "lambda",
  service: "AWS Lambda",
  label: "AWS Lambda logs",
  editions: {
    "2024": {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "native",
      s3: "native",
      firehose: "native",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "native",
      enablement: "attribute",
      principal: "lambda.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_lambda_function"],
        argument: "logging_config",
      },
      notes: [
        "On by default, to /aws/lambda/<function>; log_group of the block chooses another. log_format (Text or JSON) is required inside the block.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/lambda/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "native",
      enablement: "bridge",
      principal: "logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudwatch_log_subscription_filter", "aws_kinesis_firehose_delivery_stream"],
      },
      notes: [
        "A subscription filter on the log group carries the records to a Firehose stream, which decompresses them and writes to the bucket.",
        "AWS's own way, a log group of class DELIVERY with a subscription filter on a bucket, is not known to work with provider 6.25.",
      ],
      keyLayout: "AWSLogs/${Account}/lambda/${Region}/${yyyy}/${MM}/${dd}/${HH}/…",
      prefix: "optional",
      crossRegion: false,
      crossAccount: false,
    },
    firehose: {
      permission: "native",
      enablement: "bridge",
      principal: "logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudwatch_log_subscription_filter"],
        argument: "destination_arn",
      },
      notes: ["A subscription filter on the log group carries the records to the stream."],
      needsTag: false,
      crossAccount: false,
    },
  },
  source: {
    noun: "a Lambda function",
    resources: ["aws_lambda_function"],
    arns: ["arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}"],
    id: {
      pattern: "^[A-Za-z0-9_-]{1,64}$",
      example: "orders",
    },
    exampleArn: "arn:aws:lambda:us-east-1:111122223333:function:orders",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "lambda.amazonaws.com",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: ["arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:*"],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["lambda:GetFunction", "lambda:UpdateFunctionConfiguration"],
      resources: ["arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "The log group must be made before the function first runs, or Lambda makes it without retention.",
    "application_log_level and system_log_level need log_format = JSON.",
    "A log group takes two subscription filters.",
    "S3: the bucket is in the log group's region.",
  ],
  pitfalls: [
    {
      cite: "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html; hashicorp/terraform-provider-aws#5348",
      lesson:
        "A log group that Lambda made itself survives destroy and makes a later aws_cloudwatch_log_group fail because it exists; the group must come first.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html",
    "https://docs.aws.amazon.com/lambda/latest/dg/logging-with-s3.html",
    "https://docs.aws.amazon.com/lambda/latest/dg/logging-with-firehose.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "Lambda developer guide: monitoring-cloudwatchlogs, logging-with-s3, logging-with-firehose",
      "Terraform AWS provider 6.25: aws_lambda_function, aws_cloudwatch_log_subscription_filter",
    ],
    doubts: [
      "CloudWatch Logs is of high confidence. S3 and Firehose are on the current page only, and a subscription filter with a bucket's ARN is untried with provider 6.25.",
    ],
  },
} as const satisfies LogTypeRow;
