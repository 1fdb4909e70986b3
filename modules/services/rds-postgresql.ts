/**
 * Logs of RDS for PostgreSQL instances, Multi-AZ clusters and Aurora PostgreSQL clusters.
 *
 * RDS makes missing log groups by itself, without retention, and leaves them behind
 * (hashicorp/terraform-provider-aws#5348): the database waits for the groups.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.html
 */
import type { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import type { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { Token } from "cdktf";
import { isLiteral } from "../destinations/destination";
import { sortedSet } from "../policies/document";
import { identifyByArn } from "./identify";
import type { RdsPostgresqlOptions } from "./options.generated";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Source = DbInstance | RdsCluster | string | undefined;
type Context = SwitchContext<Source, RdsPostgresqlOptions>;
type Kind = "instance" | "cluster";

const ENGINES: Readonly<Record<Kind, readonly string[]>> = {
  instance: ["postgres"],
  cluster: ["aurora-postgresql", "postgres"],
};

const rdsPostgresql: LogSwitch<Source, RdsPostgresqlOptions> = {
  identify: (source) => {
    if (source === undefined || typeof source === "string") return identifyByArn(source!);
    return isCluster(source)
      ? { arn: source.arn, names: { DbClusterInstanceName: source.clusterIdentifierInput } }
      : { arn: source.arn, names: { DbInstanceName: source.identifierInput } };
  },
  merges: ["enabledCloudwatchLogsExports"],
  problems: (context) => [
    ...databaseProblems(context.source),
    ...logTypeProblems(context),
    ...logGroupProblems(context),
  ],
  switchOn: (context) => {
    const { source } = context;
    const own =
      source === undefined || typeof source === "string"
        ? []
        : (source.enabledCloudwatchLogsExportsInput ?? []);
    return { attributes: { enabledCloudwatchLogsExports: sortedSet([...own, ...logTypesOf(context)]) } };
  },
};

export const switches = { "rds-postgresql": rdsPostgresql } satisfies LogSwitches;

function isCluster(source: DbInstance | RdsCluster): source is RdsCluster {
  return source.terraformResourceType === "aws_rds_cluster";
}

/** Instance or cluster; undefined where nothing tells. */
function kindOf({ source, identity }: Pick<Context, "source" | "identity">): Kind | undefined {
  if (source !== undefined && typeof source !== "string") return isCluster(source) ? "cluster" : "instance";
  if (identity.arn === undefined) return undefined;
  return identity.arn.includes(":cluster:") ? "cluster" : "instance";
}

/** Kind, database and log type that a log group's name tells; undefined for names known at apply only. */
function partsOf(logGroupName: string): { kind: Kind; logType: string } | undefined {
  if (!isLiteral(logGroupName)) return undefined;
  const match = /^\/aws\/rds\/(instance|cluster)\/[^/]+\/(.+)$/.exec(logGroupName);
  return match ? { kind: match[1] as Kind, logType: match[2]! } : undefined;
}

function logTypesOf({ options, logGroups }: Pick<Context, "options" | "logGroups">): readonly string[] {
  if (options.logTypes) return options.logTypes;
  const named = logGroups.map((group) => partsOf(group.logGroupName)?.logType).filter((t) => t !== undefined);
  return named.length > 0 ? named : ["postgresql"];
}

function databaseProblems(source: Source): string[] {
  if (source === undefined || typeof source === "string") return [];
  const problems: string[] = [];
  const kind = isCluster(source) ? "cluster" : "instance";
  const engine = source.engineInput;
  if (isLiteral(engine) && !ENGINES[kind].includes(engine)) {
    problems.push(
      `"${source.node.path}" has engine "${engine}", which writes no PostgreSQL logs: this log type is for ${ENGINES[kind].join(" and ")}.`,
    );
  }
  const [identifier, argument] = isCluster(source)
    ? [source.clusterIdentifierInput, "clusterIdentifier"]
    : [source.identifierInput, "identifier"];
  if (identifier === undefined) {
    problems.push(
      `"${source.node.path}" has no ${argument}, so RDS makes up its name and that of its log groups, which must exist before. Set ${argument}.`,
    );
  }
  if (Token.isUnresolved(source.enabledCloudwatchLogsExportsInput)) {
    problems.push(
      `"${source.node.path}" sets enabledCloudwatchLogsExports by a value that is known at apply only, so this delivery cannot join it. Leave source out and merge LogDelivery.attributes there.`,
    );
  }
  return problems;
}

function logTypeProblems(context: Context): string[] {
  const { source, options } = context;
  if (options.logTypes?.length === 0) return ["logTypes is empty: name at least one log."];
  const kind = kindOf(context);
  if (kind === undefined) return [];
  const engine = typeof source === "object" ? source.engineInput : undefined;
  // Without the engine a cluster may be Aurora or Multi-AZ.
  const allowed =
    kind === "instance" || engine === "postgres"
      ? ["postgresql", "upgrade", "iam-db-auth-error"]
      : engine === "aurora-postgresql"
        ? ["postgresql", "instance", "iam-db-auth-error"]
        : ["postgresql", "upgrade", "instance", "iam-db-auth-error"];
  const refused = logTypesOf(context).filter((logType) => !allowed.includes(logType));
  if (refused.length === 0) return [];
  return [
    `${refused.join(", ")} can't be exported: ${engine ?? `an RDS for PostgreSQL ${kind}`} has ${allowed.join(", ")}.`,
  ];
}

function logGroupProblems(context: Context): string[] {
  const kind = kindOf(context);
  const logTypes = logTypesOf(context);
  return context.logGroups.flatMap(({ logGroupName }) => {
    const parts = partsOf(logGroupName);
    if (!parts) return [];
    if (kind !== undefined && parts.kind !== kind) {
      return [
        `Log group "${logGroupName}" is that of an RDS ${parts.kind}, and the source is an RDS ${kind}: it writes to /aws/rds/${kind}/….`,
      ];
    }
    if (!logTypes.includes(parts.logType)) {
      return [
        `Log group "${logGroupName}" would stay empty: logTypes exports ${logTypes.join(", ")} only. Add ${parts.logType} there.`,
      ];
    }
    return [];
  });
}
