import { suggested, v1 } from "../pieces/cells";
import { because, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Managed Service for Prometheus",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/prometheus/", "arn:*"),
    setOn("aws_prometheus_workspace", "logging_configuration.log_group_arn"),
    {
      notes: [
        "Query logs are another setting: aws_prometheus_query_logging_configuration, with a threshold of query samples.",
      ],
    },
  ),
  source: byArn(
    "an Amazon Managed Service for Prometheus workspace",
    "aps",
    "workspace/${WorkspaceId}",
    "workspace/ws-a1b2c3d4-5678-90ab-cdef-111122223333",
    { resources: "aws_prometheus_workspace", maxDestinations: 1 },
  ),
  deployer: [
    allow(
      "aps:CreateLoggingConfiguration aps:UpdateLoggingConfiguration aps:DescribeLoggingConfiguration aps:DeleteLoggingConfiguration",
    ),
    controlLogDelivery,
  ],
  constraints: {
    "Only warnings and errors of rules and the alert manager are logged.": because.consequence,
    "The log group must exist, in the workspace's account and region.": held(
      "destinations.cloudwatchLogs.enablement",
    ),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#46813, #47111; AWS-logs-infrastructure-CWL":
      "Since about March 2026 AWS writes its automatic grant into a policy on the log group itself (51,200 bytes); account-level policies stay limited to 10 per region and 5,120 characters. A policy of one's own that already grants keeps AWS from adding one.",
    "hashicorp/terraform-provider-aws#22957, #36678":
      "Services differ in whether they take the log group's ARN with :* at its end; this one requires it.",
  },
  pages: ["https://docs.aws.amazon.com/prometheus/latest/userguide/CW-logs.html"],
  evidence: {
    confidence: "high",
    sources: [
      "hashicorp/terraform-provider-aws website/docs/r/prometheus_workspace.html.markdown",
      "@cdktf/provider-aws 21.22.1: lib/prometheus-workspace, lib/prometheus-query-logging-configuration",
    ],
    acceptanceTests: {
      aws_prometheus_workspace:
        "internal/service/amp/workspace_test.go TestAccAMPWorkspace_loggingConfiguration",
    },
    doubts: [
      "Neither the guide nor the API reference of CreateLoggingConfiguration (the log group exists, its ARN ends with :*) says whether the log group may be of another account or region; V1 delivery to log groups stays within one. Only those of the workspace's account and region are taken.",
    ],
  },
});
