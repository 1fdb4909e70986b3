/**
 * Access logs of VPC Lattice service networks, services and resource configurations: one subscription for
 * each destination.
 * @see https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-access-logs.html
 */
import { VpclatticeAccessLogSubscription } from "@cdktf/provider-aws/lib/vpclattice-access-log-subscription";
import type { VpclatticeResourceConfiguration } from "@cdktf/provider-aws/lib/vpclattice-resource-configuration";
import type { VpclatticeService } from "@cdktf/provider-aws/lib/vpclattice-service";
import type { VpclatticeServiceNetwork } from "@cdktf/provider-aws/lib/vpclattice-service-network";
import type { Construct } from "constructs";
import { isLiteral } from "../destinations/destination";
import { stackRegistry } from "../destinations/registry";
import { environmentOf } from "../destinations/environment";
import { addressOf, whereIs } from "../names/addresses";
import { destinationParts } from "../names/destination-identity";
import { destinationArn } from "./destination-arn";
import { identifyByIdOrArn } from "./identify";
import type { Destination, LogSwitch, LogSwitches, SwitchContext } from "./switch";
import type { VpcLatticeAccessLogsOptions } from "./options.generated";

type Source = VpclatticeServiceNetwork | VpclatticeService | VpclatticeResourceConfiguration | string;

type Context = SwitchContext<Source, VpcLatticeAccessLogsOptions>;

const vpcLatticeAccessLogs: LogSwitch<Source, VpcLatticeAccessLogsOptions> = {
  identify: (source) => identifyByIdOrArn(source),
  rules: {
    oneOfAType: (context) =>
      [...new Set(context.destinations.map(({ type }) => type))].flatMap((type) => {
        const key = subscriptionKey(context, type);
        const first = key === undefined ? undefined : stackRegistry(context.scope).find<Construct>(key);
        return first === undefined
          ? []
          : [`"${whereIs(first)}" delivers this source's logs to a destination of type ${type} already.`];
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
    const { scope, delivery, identity, destinations, options, regionArgument } = context;
    for (const { type } of destinations) {
      const key = subscriptionKey(context, type);
      if (key !== undefined) stackRegistry(scope).once(key, () => delivery);
    }
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

/** A service network may have a subscription for each of its kinds of logs. */
function subscriptionAddress({ scope, options }: Context, destination: Destination): string {
  const to = destinationParts(destination.identity, environmentOf(scope));
  return addressOf([options.serviceNetworkLogType ?? "", ...to]);
}

/** What AWS has one subscription of; undefined where the source isn't known. */
function subscriptionKey(
  { source, identity, options }: Context,
  type: Destination["type"],
): string | undefined {
  const of = typeof source === "object" ? source.node.path : identity.id;
  const logType = options.serviceNetworkLogType ?? "SERVICE";
  return of === undefined ? undefined : `lattice-subscription/${of}/${logType}/${type}`;
}

export const switches = { "vpc-lattice-access-logs": vpcLatticeAccessLogs } satisfies LogSwitches;
