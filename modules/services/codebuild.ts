/**
 * Build logs of CodeBuild projects.
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
 */
import type { CodebuildProject, CodebuildProjectLogsConfig } from "@cdktf/provider-aws/lib/codebuild-project";
import type { CodebuildOptions } from "./options.generated";
import { identifyByIdOrArn } from "./identify";
import { roleStatements } from "./role-statements";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches } from "./switch";

export type CodebuildSource = CodebuildProject | string | undefined;

const codebuild: LogSwitch<CodebuildSource, CodebuildOptions> = {
  identify: (source) => identifyByIdOrArn(source!),
  problems: ({ source }) =>
    typeof source === "object" && source.logsConfigInput?.cloudwatchLogs !== undefined
      ? [
          `"${source.node.path}" sets logsConfig.cloudwatchLogs itself, which this delivery would overwrite: remove it there.`,
        ]
      : [],
  switchOn: (context) => {
    const { row, source, environment, options, logGroups } = context;
    // Logs to S3 are in the same block: what the user set there is kept.
    const s3Logs = typeof source === "object" ? source.logsConfigInput?.s3Logs : undefined;
    const logsConfig: CodebuildProjectLogsConfig = {
      cloudwatchLogs: {
        status: "ENABLED",
        groupName: logGroups[0]!.logGroupName,
        ...(options.streamName === undefined ? {} : { streamName: options.streamName }),
      },
      ...(s3Logs === undefined ? {} : { s3Logs }),
    };
    return {
      attributes: { logsConfig },
      dependencies: addToRole(
        context,
        options.roleName,
        roleStatements(row.roles![0]!, environment, {}, logGroups),
      ),
    };
  },
  merges: ["logsConfig"],
};

export const switches = { codebuild } satisfies LogSwitches;
