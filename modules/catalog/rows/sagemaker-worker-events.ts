import type { LogTypeRow } from "../row";

export const row = {
  id: "sagemaker-worker-events",
  service: "Amazon SageMaker Ground Truth",
  label: "Amazon SageMaker worker events",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
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
        "Creating a private work team switches this on; SageMaker sets up the permissions at that moment. A log group that exists under the fixed name is used.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/sagemaker/groundtruth/WorkerActivity"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a private work team",
    resources: ["aws_sagemaker_workteam"],
    arns: ["arn:${Partition}:sagemaker:${Region}:${Account}:workteam/${WorkteamName}"],
    exampleArn: "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/annotators",
    configurations: "one",
  },
  lifecycle: {
    state: "active",
  },
  deployer: [],
  constraints: [
    "All work teams of a region write to one log group; streams are named aws/sagemaker/groundtruth/worker-activity/<account>-<region>/<timestamp>.",
    "Work teams created before August 2019 must be created anew.",
    "Amazon Augmented AI workflows are not logged.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/sagemaker/latest/dg/workteam-private-tracking.html",
    "https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/sagemaker/latest/dg/workteam-private-tracking.html",
      "https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html",
      "@cdktf/provider-aws 21.22.1: lib/sagemaker-workteam (no logging argument)",
    ],
    doubts: [
      "That delivery.logs.amazonaws.com writes follows from the page's label V1; the guide does not name the writer.",
      "Whether creating the work team needs the log delivery actions is not documented.",
    ],
  },
} as const satisfies LogTypeRow;
