import { fixed, native } from "../pieces/cells";
import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { assumedRole, byHand } from "../pieces/enablement";
import { allow, makeFindAndWrite, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS OpsWorks Stacks",
  cloudwatchLogs: native.logGroup(
    fixed("${StackName}/${LayerShortName}/${LogName}"),
    assumedRole("ec2.amazonaws.com"),
    byHand,
    {
      notes: [
        "The CloudWatch Logs agent on the layer's instances wrote, with the role of their instance profile.",
        "Switched on per layer: aws opsworks update-layer --layer-id <layer-id> --cloud-watch-logs-configuration Enabled=true,LogStreams=[…].",
      ],
    },
  ),
  source: byArn(
    "a layer of an OpsWorks stack",
    "opsworks",
    "stack/${StackId}/",
    "stack/a1b2c3d4-5678-90ab-cdef-111122223333/",
    {
      id: {
        pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        example: "b2c3d4e5-6789-01ab-cdef-222233334444",
      },
    },
  ),
  lifecycle: { state: "ended", since: "2024-05-26" },
  roles: [role("ec2.amazonaws.com", [makeFindAndWrite(regional("logs", "log-group:${StackName}/*"))])],
  deployer: [allow("opsworks:UpdateLayer opsworks:DescribeLayers")],
  constraints: {
    "Provider 6 has no aws_opsworks_* resources: logging is switched on by a command.": held(
      "destinations.cloudwatchLogs.enablement",
    ),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#35701, #41674, #41948":
      "The resources were deprecated in 5.90 and removed in 6.0.",
  },
  pages: [
    "https://docs.aws.amazon.com/opsworks/latest/userguide/monitoring-cloudwatch-logs.html",
    "https://docs.aws.amazon.com/opsworks/latest/userguide/stacks-eol-faqs.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "hashicorp/terraform-provider-aws#41948",
      "@cdktf/provider-aws 21.22.1 (no opsworks resources)",
      "API reference of CreateLayer, CloudWatchLogsConfiguration: log groups are the only destination",
      "awsdocs/aws-opsworks-user-guide doc_source/monitoring-cloudwatch-logs.md (names that the console gives; the API lets them be chosen)",
      "AWS managed policy AWSOpsWorksCloudWatchLogs (the role's actions)",
      "botocore 1.43.107 (no client for OpsWorks any more)",
    ],
  },
});
