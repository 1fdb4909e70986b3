import { native, suggested } from "../pieces/cells";
import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { assumedRole, setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import {
  allow,
  itsLogStreams,
  makeAndWrite,
  passRole,
  regional,
  role,
  theLogGroup,
} from "../pieces/statements";

export const row = defineRow({
  service: "AWS CodeBuild",
  cloudwatchLogs: native.logGroup(
    suggested("/aws/codebuild/", "name"),
    assumedRole("codebuild.amazonaws.com"),
    setOn("aws_codebuild_project", "logs_config.cloudwatch_logs"),
    {
      notes: [
        "On by default, to /aws/codebuild/<project>; the block is set so that the group, its retention and its key are known.",
      ],
    },
  ),
  off: { aws_codebuild_project: { "logs_config.cloudwatch_logs.status": "DISABLED" } },
  source: byArn("a CodeBuild project", "codebuild", "project/${ProjectName}", "project/orders", {
    resources: "aws_codebuild_project",
    id: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{1,254}$", example: "orders" },
    maxDestinations: 1,
  }),
  roles: [
    role("codebuild.amazonaws.com", [makeAndWrite(theLogGroup, itsLogStreams)], {
      trustSourceArn: regional("codebuild", "project/${ProjectName}"),
    }),
  ],
  deployer: [allow("codebuild:BatchGetProjects codebuild:UpdateProject"), passRole],
  constraints: {
    "The project's service role writes the logs.": held("roles"),
  },
  pages: [
    "https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html",
    "https://docs.aws.amazon.com/codebuild/latest/userguide/setting-up-service-role.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_codebuild_project:
        "internal/service/codebuild/project_test.go TestAccCodeBuildProject_Logs_cloudWatchLogs",
    },
    sources: [
      "botocore service model of codebuild, 2026-08 (CloudWatchLogsConfig)",
      "CodeBuild user guide: setting-up, auth-and-access-control-iam-identity-based-access-control",
    ],
    doubts: [doubts.groupKey],
  },
});
