import { fixed, v1 } from "../pieces/cells";
import { because, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { byItself } from "../pieces/enablement";

export const row = defineRow({
  service: "Amazon SageMaker Ground Truth",
  cloudwatchLogs: v1.logGroup(fixed("/aws/sagemaker/groundtruth/WorkerActivity"), byItself, {
    staysOn: "A private work team switches these logs on by being made, and has no setting that ends them.",
    notes: [
      "Creating a private work team switches this on; SageMaker sets up the permissions at that moment. A log group that exists under the fixed name is used.",
    ],
  }),
  source: byArn(
    "a private work team",
    "sagemaker",
    "workteam/${WorkteamName}",
    "workteam/private-crowd/annotators",
    { resources: "aws_sagemaker_workteam" },
  ),
  constraints: {
    "All work teams of a region write to one log group; streams are named aws/sagemaker/groundtruth/worker-activity/<account>-<region>/<timestamp>.":
      held("destinations.cloudwatchLogs.logGroup.naming"),
    "Where all work teams were created before August 2019, a new one must be created: it brings the permissions for all of them, and may be deleted again.":
      because.lifecycle,
    "Amazon Augmented AI workflows are not logged.": because.consequence,
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws internal/service/sagemaker/workteam.go":
      "The provider doesn't read workforce_name: a work team that was imported is replaced where the argument is set. Leave it out, or ignore its changes.",
  },
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
