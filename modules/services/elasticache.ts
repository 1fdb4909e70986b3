/**
 * Slow logs and engine logs of ElastiCache for Redis OSS and Valkey.
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html
 */
import type { ElasticacheCluster } from "@cdktf/provider-aws/lib/elasticache-cluster";
import type {
  ElasticacheReplicationGroup,
  ElasticacheReplicationGroupLogDeliveryConfiguration,
} from "@cdktf/provider-aws/lib/elasticache-replication-group";
import { isLiteral } from "../destinations/destination";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import type { ElasticacheOptions } from "./options.generated";
import { identifyByArn } from "./identify";
import type { Destination, LogSwitch, LogSwitches, SwitchContext } from "./switch";

export type ElasticacheSource = ElasticacheReplicationGroup | ElasticacheCluster | string | undefined;

type Context = SwitchContext<ElasticacheSource, ElasticacheOptions>;
type LogType = NonNullable<ElasticacheOptions["logTypes"]>[number];

/** The version of Redis OSS from which on a log exists; every Valkey has both. */
const SINCE: Readonly<Record<LogType, readonly [major: number, minor: number]>> = {
  "slow-log": [6, 0],
  "engine-log": [6, 2],
};

const elasticache: LogSwitch<ElasticacheSource, ElasticacheOptions> = {
  identify: (source) => identifyByArn(source!),
  rules: {
    engineVersion: tooOld,
    onePerLogType: ({ options: { logTypes = [] } }) => {
      const twice = logTypes.find((logType, index) => logTypes.indexOf(logType) < index);
      return twice === undefined ? undefined : `logTypes has ${twice} twice.`;
    },
  },
  problems: countProblems,
  switchOn: (context) => {
    const { options } = context;
    const destinations = options.logTypes === undefined ? context.destinations : context.listed;
    const logDeliveryConfiguration = logTypesOf(context).map((logType, index) =>
      configuration(logType, destinations[index] ?? destinations[0]!, options.logFormat ?? "json"),
    );
    return {
      attributes: {
        logDeliveryConfiguration,
        ...(options.applyImmediately === undefined ? {} : { applyImmediately: options.applyImmediately }),
      },
    };
  },
};

export const switches = { elasticache } satisfies LogSwitches;

function logTypesOf({ options, destinations }: Context): readonly LogType[] {
  return options.logTypes ?? (["slow-log", "engine-log"] as const).slice(0, destinations.length);
}

/** ElastiCache takes names, not ARNs. */
function configuration(
  logType: LogType,
  destination: Destination,
  logFormat: string,
): ElasticacheReplicationGroupLogDeliveryConfiguration {
  const target =
    destination.type === "firehose"
      ? { destination: destination.deliveryStreamName, destinationType: "kinesis-firehose" }
      : {
          destination: (destination as LogGroupDestination).logGroupName,
          destinationType: "cloudwatch-logs",
        };
  return { ...target, logFormat, logType };
}

function countProblems({ options: { logTypes }, destinations }: Context): string[] {
  if (logTypes === undefined) return [];
  if (logTypes.length === 0 || (destinations.length > 1 && logTypes.length !== destinations.length)) {
    return [
      `logTypes names ${logTypes.length} log types for ${destinations.length} destinations: name the log type of each destination, in their order.`,
    ];
  }
  return [];
}

/** Log types that the engine's version doesn't have. */
function tooOld(context: Context): string[] {
  const { source } = context;
  if (typeof source !== "object") return [];
  const { engineInput: engine, engineVersionInput: version } = source;
  if (!isLiteral(version) || engine === "valkey" || engine === "memcached") return [];
  return logTypesOf(context)
    .filter((logType) => olderThan(version, SINCE[logType]))
    .map((logType) => `"${source.node.path}" runs engine version ${version}, and ${logType} is asked for.`);
}

/** "6.x" and "7" name the latest version of a major one. */
function olderThan(version: string, [major, minor]: readonly [number, number]): boolean {
  const match = /^(\d+)(?:\.(\d+))?/.exec(version);
  if (!match) return false;
  const given = Number(match[1]);
  return given < major || (given === major && match[2] !== undefined && Number(match[2]) < minor);
}
