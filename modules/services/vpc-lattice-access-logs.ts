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
import { destinationArn } from "./destination-arn";
import { identifyByIdOrArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";
import type { VpcLatticeAccessLogsOptions } from "./options.generated";

type Source = VpclatticeServiceNetwork | VpclatticeService | VpclatticeResourceConfiguration | string;

const vpcLatticeAccessLogs: LogSwitch<Source, VpcLatticeAccessLogsOptions> = {
  identify: (source) => identifyByIdOrArn(source),
  problems: ({ source, identity, options }) => {
    if (options.serviceNetworkLogType === undefined) return [];
    const network =
      typeof source === "object"
        ? source.terraformResourceType === "aws_vpclattice_service_network"
        : !isLiteral(identity.id) || identity.id.startsWith("sn-");
    return network
      ? []
      : [
          "serviceNetworkLogType is for service networks: services and resource configurations log their own requests. Remove it.",
        ];
  },
  switchOn: ({ scope, identity, destinations, options, regionArgument }) => ({
    resources: destinations.map(
      (destination, index) =>
        new VpclatticeAccessLogSubscription(scope, `Subscription${index === 0 ? "" : index + 1}`, {
          resourceIdentifier: identity.id!,
          destinationArn: destinationArn(destination)!,
          ...(options.serviceNetworkLogType === undefined
            ? {}
            : { serviceNetworkLogType: options.serviceNetworkLogType }),
          ...(options.tags === undefined ? {} : { tags: options.tags }),
          ...regionArgument,
        }),
    ),
  }),
};

export const switches = { "vpc-lattice-access-logs": vpcLatticeAccessLogs } satisfies LogSwitches;
