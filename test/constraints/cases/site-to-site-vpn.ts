import { VpnConnection } from "@cdktf/provider-aws/lib/vpn-connection";
import type { ConstraintCase, Place } from "../place";

const connection = (place: Place, staticRoutesOnly?: boolean): VpnConnection =>
  new VpnConnection(place.stack, "Warehouse", {
    type: "ipsec.1",
    customerGatewayId: "cgw-1",
    staticRoutesOnly,
  });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Each tunnel has options of its own",
    keeps: (place) => {
      const tunnels = (options: object): string[] => {
        const { attributes } = place.deliver(undefined, [place.group()], { options });
        return Object.keys(attributes);
      };
      expect(tunnels({})).toEqual(["tunnel1LogOptions", "tunnel2LogOptions"]);
      expect(tunnels({ tunnels: [2] })).toEqual(["tunnel2LogOptions"]);
    },
  },
  {
    constraint: "The tunnels of a connection with static routes only",
    breaks: (place) =>
      place.deliver(connection(place, true), [place.group()], { options: { bgpLogs: true } }),
    given: 'bgpLogs is true, and "workload/Warehouse" has static routes only.',
    allows: (place) => place.deliver(connection(place), [place.group()], { options: { bgpLogs: true } }),
  },
];
