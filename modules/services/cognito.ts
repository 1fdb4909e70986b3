/**
 * Logs of Cognito user pools: one configuration per pool, with at most one destination per event source.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/exporting-quotas-and-usage.html
 */
import {
  CognitoLogDeliveryConfiguration,
  type CognitoLogDeliveryConfigurationLogConfigurations,
} from "@cdktf/provider-aws/lib/cognito-log-delivery-configuration";
import type { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { Token } from "cdktf";
import type { CognitoOptions } from "./options.generated";
import { identifyByIdOrArn } from "./identify";
import type { Destination, LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Context = SwitchContext<CognitoUserPool | string, CognitoOptions>;
type EventSource = NonNullable<CognitoOptions["eventSources"]>[number];

const EVENT_SOURCES: readonly EventSource[] = ["userNotification", "userAuthEvents"];

const cognito: LogSwitch<CognitoUserPool | string, CognitoOptions> = {
  identify: (source) => identifyByIdOrArn(source),
  rules: {
    // The combinations that Cognito takes (lgallard/terraform-aws-cognito-user-pool#413).
    notifications: (context) =>
      lacksLogGroup(context)
        ? "userNotification is asked for, and no destination is a log group."
        : undefined,
    oneDestination: unreached,
    threatProtection,
  },
  problems: ({ options }) =>
    options.eventSources?.length === 0
      ? ["eventSources is empty: name userNotification, userAuthEvents or both."]
      : [],
  switchOn: (context) => ({
    resources: [
      new CognitoLogDeliveryConfiguration(context.scope, "LogDelivery", {
        userPoolId: context.identity.id!,
        logConfigurations: eventSourcesOf(context).map((eventSource) =>
          configuration(eventSource, destinationOf(context, eventSource)!),
        ),
        ...context.regionArgument,
      }),
    ],
  }),
};

export const switches = { cognito } satisfies LogSwitches;

function eventSourcesOf({ options, logGroups, destinations }: Context): readonly EventSource[] {
  if (options.eventSources !== undefined) {
    return EVENT_SOURCES.filter((eventSource) => options.eventSources!.includes(eventSource));
  }
  if (logGroups.length === 0) return ["userAuthEvents"];
  return destinations.length === 1 ? ["userNotification"] : EVENT_SOURCES;
}

function destinationOf(context: Context, eventSource: EventSource): Destination | undefined {
  const { destinations, logGroups } = context;
  const forNotification = eventSourcesOf(context).includes("userNotification") ? logGroups[0] : undefined;
  if (eventSource === "userNotification") return forNotification;
  return destinations.find((destination) => destination !== forNotification) ?? forNotification;
}

function configuration(
  eventSource: EventSource,
  destination: Destination,
): CognitoLogDeliveryConfigurationLogConfigurations {
  // Each event source has one level (hashicorp/terraform-provider-aws#47790).
  const common = { eventSource, logLevel: eventSource === "userNotification" ? "ERROR" : "INFO" };
  switch (destination.type) {
    case "cloudwatch-logs":
      return { ...common, cloudWatchLogsConfiguration: [{ logGroupArn: destination.logGroupArn }] };
    case "s3":
      return { ...common, s3Configuration: [{ bucketArn: destination.bucketArn }] };
    case "firehose":
      return { ...common, firehoseConfiguration: [{ streamArn: destination.deliveryStreamArn }] };
    case "xray":
      return common;
  }
}

function lacksLogGroup(context: Context): boolean {
  return eventSourcesOf(context).includes("userNotification") && context.logGroups.length === 0;
}

/** Destinations to which nothing would go. */
function unreached(context: Context): string | undefined {
  const eventSources = eventSourcesOf(context);
  if (eventSources.length === 0 || lacksLogGroup(context)) return undefined;
  const { destinations } = context;
  const used = eventSources.map((eventSource) => destinationOf(context, eventSource));
  const unused = destinations.filter((destination) => !used.includes(destination));
  return unused.length === 0
    ? undefined
    : `${eventSources.join(" and ")} can't reach ${destinations.length} destinations: nothing would be delivered to the one of type ${unused.map(({ type }) => type).join(", ")}.`;
}

/** What the pool lacks for userAuthEvents (hashicorp/terraform-provider-aws#47790). */
function threatProtection(context: Context): string[] {
  const { source } = context;
  if (typeof source !== "object" || !eventSourcesOf(context).includes("userAuthEvents")) return [];
  const problems: string[] = [];
  const tier = source.userPoolTierInput;
  if (!Token.isUnresolved(tier) && tier !== "PLUS")
    problems.push(`"${source.node.path}" has userPoolTier ${tier ?? "ESSENTIALS (the default)"}.`);
  const mode = source.userPoolAddOnsInput?.advancedSecurityMode;
  if (!Token.isUnresolved(mode) && mode !== "AUDIT" && mode !== "ENFORCED") {
    problems.push(
      `"${source.node.path}" has threat protection switched off: userPoolAddOns.advancedSecurityMode ${mode === undefined ? "is not set" : `is ${mode}`}.`,
    );
  }
  return problems;
}
