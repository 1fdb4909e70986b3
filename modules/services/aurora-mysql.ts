/**
 * Logs of Aurora MySQL clusters: one log group per exported log.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.CloudWatch.html
 */
import type { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { isLiteral } from "../destinations/destination";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import { AURORA_MYSQL_LOG_TYPES } from "./aurora-mysql.options";
import type { AuroraMysqlOptions } from "./options.generated";
import { identifyByArn } from "./identify";
import { joinedList } from "./joined-list";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

export type AuroraMysqlSource = RdsCluster | string | undefined;

type Context = SwitchContext<AuroraMysqlSource, AuroraMysqlOptions>;
type LogType = (typeof AURORA_MYSQL_LOG_TYPES)[number];

const auroraMysql: LogSwitch<AuroraMysqlSource, AuroraMysqlOptions> = {
  identify: (source) => {
    if (typeof source !== "string") {
      const id = source!.clusterIdentifierInput ?? source!.clusterIdentifier;
      return { arn: source!.arn, id, names: { DbClusterInstanceName: id } };
    }
    const id = source.startsWith("arn:") ? source.slice(source.lastIndexOf(":") + 1) : source;
    return {
      ...(source.startsWith("arn:") ? identifyByArn(source) : {}),
      id,
      names: { DbClusterInstanceName: id },
    };
  },
  rules: { identifier: namelessGroups },
  problems: logTypeProblems,
  staysOn: ({ source }) =>
    isServerlessV1(source)
      ? "Aurora Serverless v1 exports what its parameter group makes it log."
      : undefined,
  switchOn: (context) => {
    const { source } = context;
    // Aurora Serverless v1 exports whatever its parameters produce, and the argument has no effect there.
    // It waits for its log groups all the same.
    if (typeof source === "object" && isServerlessV1(source)) return { resources: [source] };
    const own = typeof source === "object" ? source.enabledCloudwatchLogsExportsInput : undefined;
    return {
      attributes: { enabledCloudwatchLogsExports: joinedList(own, exportedLogTypes(context)) },
    };
  },
  merges: ["enabledCloudwatchLogsExports"],
};

export const switches = { "aurora-mysql": auroraMysql } satisfies LogSwitches;

function isServerlessV1(source: AuroraMysqlSource): boolean {
  return typeof source === "object" && source.engineModeInput === "serverless";
}

/** The log that a log group is for; undefined where its name doesn't tell. */
function logTypeOf({ logGroupName }: LogGroupDestination): LogType | undefined {
  const last = logGroupName.slice(logGroupName.lastIndexOf("/") + 1);
  return AURORA_MYSQL_LOG_TYPES.find((logType) => logType === last);
}

function exportedLogTypes({ options, logGroups }: Context): readonly LogType[] {
  return options.logTypes ?? logGroups.flatMap((group) => logTypeOf(group) ?? []);
}

/** Log groups whose names can't be the cluster's (terraform-aws-modules/terraform-aws-rds-aurora#346, #484). */
function namelessGroups({ source, logGroups }: Context): string | undefined {
  if (typeof source !== "object" || source.clusterIdentifierInput !== undefined) return undefined;
  const literal = logGroups.filter((group) => isLiteral(group.logGroupName));
  return literal.length === 0
    ? undefined
    : `"${source.node.path}" has no clusterIdentifier, so its name is made at apply, and log group ${literal.map(({ logGroupName }) => `"${logGroupName}"`).join(", ")} can't be known to be its.`;
}

function logTypeProblems(context: Context): string[] {
  const { options, logGroups } = context;
  const known = logGroups.map(logTypeOf);
  const problems: string[] = [];
  if (exportedLogTypes(context).length === 0) {
    problems.push(
      `No log is named: the names of the log groups don't tell which to export, so logTypes must. Known: ${AURORA_MYSQL_LOG_TYPES.join(", ")}.`,
    );
  }
  if (options.logTypes === undefined) return problems;
  for (const group of logGroups) {
    const logType = logTypeOf(group);
    if (logType !== undefined && !options.logTypes.includes(logType)) {
      problems.push(
        `Log group "${group.logGroupName}" is for the ${logType} log, which logTypes leaves out: it would stay empty.`,
      );
    }
  }
  if (!known.includes(undefined)) {
    for (const logType of options.logTypes.filter((t) => !known.includes(t))) {
      problems.push(
        `logTypes has ${logType}, and no destination is its log group: RDS would make one that keeps its events for ever. Add a destination whose name ends in /${logType}.`,
      );
    }
  }
  return problems;
}
