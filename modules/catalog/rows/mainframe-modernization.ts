import type { LogTypeRow } from "../row";

export const row = {
  id: "mainframe-modernization",
  service: "AWS Mainframe Modernization",
  label: "AWS Mainframe Modernization",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "automatic",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      notes: [
        "Log delivery is set up when an application is deployed (m2:CreateDeployment): neither environment, application nor deployment has a logging argument.",
        "GetApplication lists the log groups of an application in logGroups, once it is deployed.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/vendedlogs/m2/${ApplicationId}/ConsoleLog"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "bridge",
      principal: "logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudwatch_log_subscription_filter", "aws_kinesis_firehose_delivery_stream"],
      },
      notes: [
        "The page ticks S3, but the API of AWS Mainframe Modernization takes a log group only: a subscription filter passes the records to a Firehose stream that decompresses them and writes to the bucket.",
        "The role of that stream writes the objects, and a customer managed key must let it use kms:GenerateDataKey and kms:Decrypt.",
      ],
      keyLayout: "AWSLogs/${Account}/mainframe-modernization/${Region}/${yyyy}/${MM}/${dd}/${HH}/…",
      prefix: "optional",
      crossRegion: false,
      crossAccount: false,
    },
    firehose: {
      permission: "v1",
      enablement: "bridge",
      principal: "logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudwatch_log_subscription_filter"],
      },
      notes: [
        "The page ticks Firehose, but the API of AWS Mainframe Modernization takes a log group only: a subscription filter passes the records on.",
        "Records arrive as gzip-compressed batches in the format of subscription filters, not as single log lines.",
      ],
      needsTag: false,
      crossAccount: false,
    },
  },
  source: {
    noun: "a Mainframe Modernization application",
    resources: ["aws_m2_application"],
    arns: ["arn:${Partition}:m2:${Region}:${Account}:app/${ApplicationId}"],
    exampleArn: "arn:aws:m2:us-east-1:111122223333:app/4nmiws6bmvgzpfcc2cbpkt4ycq",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "closed",
    since: "2025-11-07",
  },
  deployer: [
    {
      actions: ["m2:GetApplication", "m2:GetDeployment"],
      resources: ["arn:${Partition}:m2:${Region}:${Account}:app/${ApplicationId}"],
    },
    {
      actions: ["m2:CreateDeployment"],
      resources: [
        "arn:${Partition}:m2:${Region}:${Account}:app/${ApplicationId}",
        "arn:${Partition}:m2:${Region}:${Account}:env/${EnvironmentId}",
      ],
    },
    {
      actions: [
        "logs:GetLogDelivery",
        "logs:UpdateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:ListLogDeliveries",
      ],
      resources: ["*"],
    },
  ],
  constraints: [
    "Whoever deploys or deletes the application needs the log delivery actions, since deployment sets up the delivery.",
    "The service is closed to new customers since 2025-11-07.",
    "A log group takes two subscription filters at most, so a bridged S3 and a bridged Firehose destination use up both.",
  ],
  pitfalls: [
    {
      cite: "mainframe-modernization-availability-change",
      lesson: "New accounts cannot use the service, so most users cannot try this row.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/m2/latest/userguide/UsingWithM2_IAM_ResourcePermissions.html",
    "https://docs.aws.amazon.com/m2/latest/userguide/mainframe-modernization-availability-change.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "low",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/m2/latest/userguide/UsingWithM2_IAM_ResourcePermissions.html",
      "API reference of GetApplication, LogGroupSummary (@aws-sdk/client-m2 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/m2-environment, lib/m2-application, lib/m2-deployment (no logging argument)",
    ],
    doubts: [
      "AWS publishes no list of the log groups. Only ConsoleLog is known, from public code; an application may have others under /aws/vendedlogs/m2/<application-id>/.",
      "The page ticks S3 and Firehose, yet the API has no field for either.",
    ],
  },
} as const satisfies LogTypeRow;
