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
  rules: { identifier: nameless, engine: otherEngine, exports: notExported },
  problems: (context) => [...optionProblems(context), ...logGroupProblems(context)],
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

function nameless({ source }: Context): string | undefined {
  if (typeof source !== "object") return undefined;
  const [identifier, argument] = isCluster(source)
    ? [source.clusterIdentifierInput, "clusterIdentifier"]
    : [source.identifierInput, "identifier"];
  return identifier === undefined ? `"${source.node.path}" has no ${argument}.` : undefined;
}

function otherEngine({ source }: Context): string | undefined {
  const engine = typeof source === "object" ? source.engineInput : undefined;
  if (typeof source !== "object" || !isLiteral(engine)) return undefined;
  // Terraform's resource of instances takes capitals.
  return ENGINES[isCluster(source) ? "cluster" : "instance"].includes(engine.toLowerCase())
    ? undefined
    : `"${source.node.path}" has engine "${engine}".`;
}

function notExported(context: Context): string | undefined {
  const { source } = context;
  const kind = kindOf(context);
  if (kind === undefined) return undefined;
  const engine = typeof source === "object" ? source.engineInput : undefined;
  // Without the engine a cluster may be Aurora or Multi-AZ.
  const exported =
    kind === "instance" || engine === "postgres"
      ? ["postgresql", "upgrade", "iam-db-auth-error"]
      : engine === "aurora-postgresql"
        ? ["postgresql", "instance", "iam-db-auth-error"]
        : ["postgresql", "upgrade", "instance", "iam-db-auth-error"];
  const refused = logTypesOf(context).filter((logType) => !exported.includes(logType));
  const database = isLiteral(engine) ? `${kind} of engine ${engine}` : kind;
  return refused.length === 0 ? undefined : `${refused.join(", ")} would be exported of an RDS ${database}.`;
}

function optionProblems({ source, options }: Context): string[] {
  const problems: string[] = [];
  if (options.logTypes?.length === 0) problems.push("logTypes is empty: name at least one log.");
  if (typeof source === "object" && Token.isUnresolved(source.enabledCloudwatchLogsExportsInput)) {
    problems.push(
      `"${source.node.path}" sets enabledCloudwatchLogsExports by a value that is known at apply only, so this delivery cannot join it. Leave source out and merge LogDelivery.attributes there.`,
    );
  }
  return problems;
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
