/**
 * Messages of IVS chat rooms. A logging configuration has one destination, and a room names up to three.
 * @see https://docs.aws.amazon.com/ivs/latest/ChatUserGuide/chat-logging.html
 */
import {
  IvschatLoggingConfiguration,
  type IvschatLoggingConfigurationDestinationConfiguration,
} from "@cdktf/provider-aws/lib/ivschat-logging-configuration";
import type { IvschatRoom } from "@cdktf/provider-aws/lib/ivschat-room";
import { Token } from "cdktf";
import { row } from "../catalog/rows/ivs-chat";
import { environmentOf } from "../destinations/environment";
import { stackRegistry } from "../destinations/registry";
import { destinationAddress } from "../names/destination-identity";
import { chatLoggingConfigurationName } from "../names/names";
import { identifyByArnOrItsId } from "./arn-of-id";
import type { IvsChatOptions } from "./options.generated";
import type { Destination, LogSwitch, LogSwitches } from "./switch";

/** Logging configurations that a room takes. */
const CONFIGURATIONS_PER_ROOM = 3;

type Source = IvschatRoom | string | undefined;

const ivsChat: LogSwitch<Source, IvsChatOptions> = {
  identify: (source, environment) => identifyByArnOrItsId(row.source.arns[0], source!, environment),
  merges: ["loggingConfigurationIdentifiers"],
  rules: {
    configurations: ({ source, destinations }) => {
      if (typeof source !== "object") return undefined;
      const present = source.loggingConfigurationIdentifiersInput ?? [];
      const named = present.length + destinations.length;
      // One that has too many by its destinations alone is told by the catalog's own rules.
      if (Token.isUnresolved(present) || present.length === 0 || named <= CONFIGURATIONS_PER_ROOM)
        return undefined;
      return `"${source.node.path}" would name ${named} logging configurations, ${present.length} of them set already.`;
    },
  },
  problems: ({ source }) =>
    typeof source === "object" && Token.isUnresolved(source.loggingConfigurationIdentifiersInput)
      ? [
          `loggingConfigurationIdentifiers of "${source.node.path}" is a list that is known after apply, which can't be added to. Give it as a literal list, or leave source out and join LogDelivery.attributes to it.`,
        ]
      : [],
  switchOn: ({ scope, source, environment, destinations, options, regionArgument }) => {
    const configurations = destinations.map((destination) => {
      const { identity } = destination;
      const to = destinationAddress(identity, environmentOf(scope));
      // Rooms that share a place share their configurations: a configuration is of many rooms.
      return stackRegistry(scope).once(
        `chat-logging/${scope.node.path}/${to}`,
        () =>
          new IvschatLoggingConfiguration(scope, to, {
            name: chatLoggingConfigurationName(scope, identity, environment),
            destinationConfiguration: destinationConfiguration(destination),
            ...(options.tags === undefined ? {} : { tags: options.tags }),
            ...regionArgument,
          }),
      );
    });
    return {
      resources: configurations,
      attributes: {
        loggingConfigurationIdentifiers: [...identifiersOf(source), ...configurations.map((c) => c.arn)],
      },
    };
  },
  // The configurations of a place may be another delivery's too: none is made here.
  switchOff: () => ({}),
};

export const switches = { "ivs-chat": ivsChat } satisfies LogSwitches;

function identifiersOf(source: Source): readonly string[] {
  if (source === undefined || typeof source === "string") return [];
  return source.loggingConfigurationIdentifiersInput ?? [];
}

function destinationConfiguration(
  destination: Destination,
): IvschatLoggingConfigurationDestinationConfiguration {
  switch (destination.type) {
    case "cloudwatch-logs":
      return { cloudwatchLogs: { logGroupName: destination.logGroupName } };
    case "s3":
      return { s3: { bucketName: destination.bucketName } };
    case "firehose":
      return { firehose: { deliveryStreamName: destination.deliveryStreamName } };
    case "xray":
      throw new Error("Chat rooms have no traces: the matrix has no such cell.");
  }
}
