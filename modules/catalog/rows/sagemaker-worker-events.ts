import { fixed, v1 } from "../pieces/cells";
import { because, held, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byItself } from "../pieces/enablement";
import { regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon SageMaker Ground Truth",
  destinations: {
    cloudwatchLogs: v1.logGroup(byItself, {
      logGroup: fixed("/aws/sagemaker/groundtruth/WorkerActivity"),
      notes: [
        "Creating a private work team switches this on; SageMaker sets up the permissions at that moment. A log group that exists under the fixed name is used.",
      ],
    }),
  },
  source: {
    noun: "a private work team",
    resources: "aws_sagemaker_workteam",
    arns: [regional("sagemaker", "workteam/${WorkteamName}")],
    exampleArn: "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/annotators",
  },
  constraints: [
    held(
      "destinations.cloudwatchLogs.logGroup.naming",
      "All work teams of a region write to one log group; streams are named aws/sagemaker/groundtruth/worker-activity/<account>-<region>/<timestamp>.",
    ),
    told(
      because.lifecycle,
      "Where all work teams were created before August 2019, a new one must be created: it brings the permissions for all of them, and may be deleted again.",
    ),
    told(because.consequence, "Amazon Augmented AI workflows are not logged."),
  ],
  pages: [
    "https://docs.aws.amazon.com/sagemaker/latest/dg/workteam-private-tracking.html",
    "https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html",
    "https://docs.aws.amazon.com/sagemaker/latest/dg/security-iam-awsmanpol.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "@cdktf/provider-aws 21.22.1: lib/sagemaker-workteam (no logging argument)",
      "AmazonSageMakerFullAccess, with which work teams are made, holds the actions of V1 log delivery",
    ],
  },
});
