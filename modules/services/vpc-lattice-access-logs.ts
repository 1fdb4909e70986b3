/**
 * Access logs of VPC Lattice service networks, services and resource configurations: one subscription for
 * each destination.
 * @see https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-access-logs.html
 */
import { VpclatticeAccessLogSubscription } from "@cdktf/provider-aws/lib/vpclattice-access-log-subscription";
import type { VpclatticeResourceConfiguration } from "@cdktf/provider-aws/lib/vpclattice-resource-configuration";
import type { VpclatticeService } from "@cdktf/provider-aws/lib/vpclattice-service";
import type { VpclatticeServiceNetwork } from "@cdktf/provider-aws/lib/vpclattice-service-network";
import { isLiteral } from "../destinations/destination";
import { environmentOf } from "../destinations/environment";
import { addressPart } from "../names/addresses";
import { destinationParts } from "../names/destination-identity";
import { destinationArn } from "./destination-arn";
import { identifyByIdOrArn } from "./identify";
import { take, takenBy } from "./taken";
import type { Destination, LogSwitch, LogSwitches, SwitchContext } from "./switch";
import type { VpcLatticeAccessLogsOptions } from "./options.generated";

type Source = VpclatticeServiceNetwork | VpclatticeService | VpclatticeResourceConfiguration | string;

type Context = SwitchContext<Source, VpcLatticeAccessLogsOptions>;

const vpcLatticeAccessLogs: LogSwitch<Source, VpcLatticeAccessLogsOptions> = {
  identify: (source) => identifyByIdOrArn(source),
  rules: {
    oneOfAType: (context) =>
      [...new Set(context.destinations.map(({ type }) => type))].flatMap((type) => {
        const first = takenBy(context, subscriptionOf(context, type));
        return first === undefined
          ? []
          : [`"${first}" delivers this source's logs to a destination of type ${type} already.`];
      }),
    serviceNetwork: ({ source, identity, options }) => {
      const network =
        typeof source === "object"
          ? source.terraformResourceType === "aws_vpclattice_service_network"
          : !isLiteral(identity.id) || identity.id.startsWith("sn-");
      return options.serviceNetworkLogType === undefined || network
        ? undefined
        : `serviceNetworkLogType is "${options.serviceNetworkLogType}", and the source is no service network.`;
    },
  },
  switchOn: (context) => {
    const { scope, identity, destinations, options, regionArgument } = context;
    for (const { type } of destinations) take(context, subscriptionOf(context, type));
    return {
      resources: destinations.map(
        (destination) =>
          new VpclatticeAccessLogSubscription(scope, subscriptionAddress(context, destination), {
            resourceIdentifier: identity.id!,
            destinationArn: destinationArn(destination)!,
            ...(options.serviceNetworkLogType === undefined
              ? {}
              : { serviceNetworkLogType: options.serviceNetworkLogType }),
            ...(options.tags === undefined ? {} : { tags: options.tags }),
            ...regionArgument,
          }),
      ),
    };
  },
};

function subscriptionAddress(context: Context, { identity }: Destination): string {
  return addressPart([logTypeOf(context), ...destinationParts(identity, environmentOf(context.scope))]);
}

/** What AWS has one of for a source. */
function subscriptionOf(context: Context, type: Destination["type"]): string {
  return `${logTypeOf(context)}/${type}`;
}

/** A service network has subscriptions for each of two kinds of logs; AWS's default is the one that all others have. */
function logTypeOf({ options }: Context): string {
  return options.serviceNetworkLogType ?? "SERVICE";
}

export const switches = { "vpc-lattice-access-logs": vpcLatticeAccessLogs } satisfies LogSwitches;
