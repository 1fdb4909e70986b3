/**
 * Alert, flow and TLS logs of a Network Firewall firewall: one logging configuration, in which each log type
 * goes to one destination.
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html
 */
import type { NetworkfirewallFirewall } from "@cdktf/provider-aws/lib/networkfirewall-firewall";
import {
  NetworkfirewallLoggingConfiguration,
  type NetworkfirewallLoggingConfigurationLoggingConfigurationLogDestinationConfig as LogDestinationConfig,
} from "@cdktf/provider-aws/lib/networkfirewall-logging-configuration";
import { knownToDiffer } from "../destinations/environment";
import { identifyByArn } from "./identify";
import { FIREWALL_LOG_TYPES, type FirewallLogType } from "./network-firewall.options";
import type { NetworkFirewallOptions } from "./options.generated";
import type { Destination, LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Context = SwitchContext<NetworkfirewallFirewall | string, NetworkFirewallOptions>;

interface Assignment {
  readonly logType: FirewallLogType;
  /** Undefined when the options name a destination that isn't given. */
  readonly destination: Destination | undefined;
}

const networkFirewall: LogSwitch<NetworkfirewallFirewall | string, NetworkFirewallOptions> = {
  identify: identifyByArn,
  rules: { assignment: doubleAssignments, dashboard: dashboardProblems },
  problems: assignmentProblems,
  // One resource for all log types: the API takes one change per call, and the provider makes the calls
  // one after the other (hashicorp/terraform-provider-aws#38917, #40092).
  switchOn: (context) => ({
    resources: [
      new NetworkfirewallLoggingConfiguration(context.scope, "Logging", {
        firewallArn: context.identity.arn!,
        loggingConfiguration: {
          logDestinationConfig: assignments(context).map(({ logType, destination }) => ({
            logType,
            ...logDestination(destination!),
          })),
        },
        // Optional and computed: left out, a dashboard that is on stays.
        enableMonitoringDashboard: context.options.enableMonitoringDashboard ?? false,
        ...context.regionArgument,
      }),
    ],
  }),
};

export const switches = { "network-firewall": networkFirewall } satisfies LogSwitches;

function assignments({
  destinations,
  listed,
  options,
}: Pick<Context, "destinations" | "listed" | "options">): Assignment[] {
  const { logTypes } = options;
  const distinct = [...new Set(logTypes === undefined ? destinations : listed)];
  if (logTypes !== undefined && !isList(logTypes)) {
    return FIREWALL_LOG_TYPES.filter((logType) => logTypes[logType] !== undefined).map((logType) => ({
      logType,
      destination: distinct.find((d) => d.type === logTypes[logType]),
    }));
  }
  const list = logTypes ?? FIREWALL_LOG_TYPES.slice(0, Math.max(distinct.length, 2));
  return list.map((logType, index) => ({
    logType,
    destination: distinct[distinct.length === 1 ? 0 : index],
  }));
}

function logDestination(
  destination: Destination,
): Pick<LogDestinationConfig, "logDestination" | "logDestinationType"> {
  switch (destination.type) {
    case "cloudwatch-logs":
      return {
        logDestinationType: "CloudWatchLogs",
        logDestination: { logGroup: destination.logGroupName },
      };
    case "s3":
      return {
        logDestinationType: "S3",
        logDestination: {
          bucketName: destination.bucketName,
          ...(destination.prefix === "" ? {} : { prefix: destination.prefix }),
        },
      };
    case "firehose":
      return {
        logDestinationType: "KinesisDataFirehose",
        logDestination: { deliveryStream: destination.deliveryStreamName },
      };
    case "xray":
      throw new Error("A firewall has no traces: the matrix has no such cell.");
  }
}

function assignmentProblems({ destinations, listed, options }: Context): string[] {
  const { logTypes } = options;
  if (logTypes === undefined) return [];
  const distinct = [...new Set(destinations)];
  const named = assignments({ destinations, listed, options }).map(({ logType }) => logType);
  if (named.length === 0)
    return [`logTypes is empty: name at least one of ${FIREWALL_LOG_TYPES.join(", ")}.`];
  if (isList(logTypes)) return listProblems(logTypes, distinct.length);

  const problems: string[] = [];
  for (const logType of named) {
    if (distinct.some((d) => d.type === logTypes[logType])) continue;
    problems.push(
      `logTypes sends ${logType} to ${logTypes[logType]}, and no destination is of that type. Name a type that is given, or list the log types in the order of the destinations.`,
    );
  }
  const used: readonly unknown[] = Object.values(logTypes);
  for (const type of new Set(distinct.map((d) => d.type))) {
    if (!used.includes(type))
      problems.push(`logTypes sends nothing to the destination of type ${type}: leave it out, or name it.`);
  }
  return problems;
}

function listProblems(logTypes: readonly FirewallLogType[], destinations: number): string[] {
  return destinations <= 1 || destinations === logTypes.length
    ? []
    : [
        `logTypes lists ${logTypes.join(", ")} for ${destinations} destinations: with several, the first log type goes to the first destination, and so on. ` +
          'List as many log types as destinations, or say by type which goes where: { ALERT: "cloudwatch-logs", FLOW: "s3" }.',
      ];
}

/** Log types that would go to more than one destination. */
function doubleAssignments({ destinations, options: { logTypes } }: Context): string[] {
  if (logTypes === undefined) return [];
  if (isList(logTypes)) {
    const twice = new Set(logTypes.filter((logType, index) => logTypes.indexOf(logType) !== index));
    return twice.size === 0 ? [] : [`logTypes holds ${[...twice].join(", ")} twice.`];
  }
  const distinct = [...new Set(destinations)];
  return FIREWALL_LOG_TYPES.flatMap((logType) => {
    const type = logTypes[logType];
    const count = distinct.filter((d) => d.type === type).length;
    return count > 1
      ? [`logTypes sends ${logType} to ${type!}, and ${count} destinations are of that type.`]
      : [];
  });
}

function dashboardProblems({ options, buckets, environment }: Context): string[] {
  if (!options.enableMonitoringDashboard) return [];
  return buckets
    .filter((bucket) => knownToDiffer(bucket.region, environment.region))
    .map(
      (bucket) =>
        `enableMonitoringDashboard is set, bucket "${bucket.bucketName}" is in ${bucket.region}, and the firewall in ${environment.region}.`,
    );
}

function isList(logTypes: NetworkFirewallOptions["logTypes"]): logTypes is readonly FirewallLogType[] {
  return Array.isArray(logTypes);
}
