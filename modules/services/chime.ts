/**
 * Media quality metrics and SIP messages of Amazon Chime SDK Voice Connectors.
 * @see https://docs.aws.amazon.com/chime-sdk/latest/ag/monitoring-cloudwatch.html
 */
import type { ChimeVoiceConnector } from "@cdktf/provider-aws/lib/chime-voice-connector";
import { ChimeVoiceConnectorLogging } from "@cdktf/provider-aws/lib/chime-voice-connector-logging";
import type { ChimeVoiceConnectorOptions } from "./options.generated";
import { identifyByIdOrArn } from "./identify";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Context = SwitchContext<ChimeVoiceConnector | string, ChimeVoiceConnectorOptions>;

/** The provider's default of `aws_region`. */
const DEFAULT_AWS_REGION = "us-east-1";

const kinds = [
  {
    option: "enableMediaMetricLogs",
    logs: "media quality metrics",
    prefix: "/aws/ChimeVoiceConnectorLogs/",
  },
  { option: "enableSipLogs", logs: "SIP messages", prefix: "/aws/ChimeVoiceConnectorSipMessages/" },
] as const;

const chimeVoiceConnector: LogSwitch<ChimeVoiceConnector | string, ChimeVoiceConnectorOptions> = {
  identify: (source) => {
    const identity = identifyByIdOrArn(source);
    const names = { VoiceConnectorId: identity.id };
    if (typeof source === "string") return { ...identity, names };
    // The log groups are where the connector is: aws_region, whatever endpoint (region) it was made by.
    return { ...identity, names, region: source.awsRegionInput ?? DEFAULT_AWS_REGION };
  },
  problems: (context) => {
    const problems: string[] = [];
    for (const kind of kinds) {
      const given = context.options[kind.option];
      const groups = groupsOf(context, kind.prefix);
      if (given === false && groups.length > 0) {
        problems.push(
          `${kind.option} is false, and log group "${groups[0]!.logGroupName}" is for ${kind.logs}: it would stay empty.`,
        );
      }
      if (given === true && groups.length === 0 && namesTell(context)) {
        problems.push(
          `${kind.option} is true, and no destination is a log group ${kind.prefix}<connector id>, where Chime writes ${kind.logs}.`,
        );
      }
    }
    if (kinds.every((kind) => !enabled(context, kind))) {
      problems.push(
        "Neither media quality metrics nor SIP messages are asked for: set enableMediaMetricLogs or enableSipLogs, since the names of the log groups don't tell.",
      );
    }
    return problems;
  },
  switchOn: (context) => {
    const { scope, source, identity, logGroups, regionArgument } = context;
    // The setting is made by the endpoint that made the connector.
    const region = typeof source === "object" ? source.regionInput : regionArgument.region;
    return {
      resources: [
        new ChimeVoiceConnectorLogging(scope, "Logging", {
          voiceConnectorId: identity.id!,
          // The provider puts both: one that is left out is switched off without a word in the plan.
          ...Object.fromEntries(kinds.map((kind) => [kind.option, enabled(context, kind)])),
          ...(region === undefined ? {} : { region }),
        }),
      ],
      // The log groups are named after the connector, so they come after it, and before its logging.
      dependencies: logGroups.flatMap((group) => group.dependenciesFor(scope)),
    };
  },
};

export const switches = { "chime-voice-connector": chimeVoiceConnector } satisfies LogSwitches;

function groupsOf({ logGroups }: Context, prefix: string): Context["logGroups"] {
  return logGroups.filter((group) => group.logGroupName.startsWith(prefix));
}

/** Whether each log group's name says what it is for: names known at apply only don't. */
function namesTell({ logGroups }: Context): boolean {
  return logGroups.every((group) => kinds.some(({ prefix }) => group.logGroupName.startsWith(prefix)));
}

function enabled(context: Context, { option, prefix }: (typeof kinds)[number]): boolean {
  return context.options[option] ?? groupsOf(context, prefix).length > 0;
}
