import { bridgedBucket, bridgedStream } from "../pieces/bridge";
import { native, suggested } from "../pieces/cells";
import { checked, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { assumedRole, setOn } from "../pieces/enablement";
import { bridgeTests } from "../pieces/evidence";
import { allow, itsLogStreams, passRole, role, write } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Lambda",
  cloudwatchLogs: native.logGroup(
    suggested("/aws/lambda/", "name"),
    assumedRole("lambda.amazonaws.com"),
    setOn("aws_lambda_function", "logging_config"),
    {
      classes: ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"],
      staysOn: "A function logs as long as its role lets it: the block only chooses the log group.",
      notes: [
        "On by default, to /aws/lambda/<function>; log_group of the block chooses another. log_format (Text or JSON) is required inside the block.",
      ],
    },
  ),
  s3: bridgedBucket("lambda", {
    permission: "native",
    notes: [
      "AWS's own way is a log group of class DELIVERY, which takes no retention of choice, and a subscription filter on the bucket; with provider 6.25 nobody has shown it.",
    ],
  }),
  firehose: bridgedStream({ permission: "native" }),
  source: byArn("a Lambda function", "lambda", "function:${FunctionName}", "function:orders", {
    resources: "aws_lambda_function",
    id: { pattern: "^[A-Za-z0-9_-]{1,64}$", example: "orders" },
    maxDestinationsPerType: 1,
  }),
  roles: [role("lambda.amazonaws.com", [write(itsLogStreams)])],
  deployer: [allow("lambda:GetFunction lambda:UpdateFunctionConfiguration"), passRole],
  constraints: {
    "The log group must be made before the function first runs, or Lambda makes it without retention.":
      held("order"),
    "application_log_level needs log_format = JSON: Lambda filters by level in JSON logs only.": checked({
      kind: "option-needs",
      option: "applicationLogLevel",
      needs: "logFormat",
      oneOf: ["JSON"],
    }),
    "system_log_level needs log_format = JSON: Lambda filters by level in JSON logs only.": checked({
      kind: "option-needs",
      option: "systemLogLevel",
      needs: "logFormat",
      oneOf: ["JSON"],
    }),
    "S3: the bucket is in the log group's region.": held("destinations.s3.crossRegion"),
  },
  pitfalls: {
    "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html; hashicorp/terraform-provider-aws#5348":
      "A log group that Lambda made itself survives destroy and makes a later aws_cloudwatch_log_group fail because it exists; the group must come first.",
  },
  pages: [
    "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html",
    "https://docs.aws.amazon.com/lambda/latest/dg/logging-with-s3.html",
    "https://docs.aws.amazon.com/lambda/latest/dg/logging-with-firehose.html",
  ],
  evidence: {
    confidence: "medium",
    acceptanceTests: {
      aws_lambda_function: "internal/service/lambda/function_test.go TestAccLambdaFunction_loggingConfig",
      ...bridgeTests,
    },
    sources: ["Lambda developer guide: monitoring-cloudwatchlogs, logging-with-s3, logging-with-firehose"],
    doubts: [
      "Whether provider 6.25 can make AWS's own way to a bucket is not known: the guide documents a log group of class DELIVERY and a subscription filter with the bucket's ARN and a role; the provider's destination_arn takes any ARN, and none of its acceptance tests names a bucket. AWS takes the class (aws/aws-cdk#34338, #38703). The way over a Firehose stream, which the pack takes, is safe.",
    ],
  },
});
