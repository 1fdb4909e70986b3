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
      const tunnels = (options: object): unknown => {
        const { attributes } = place.deliver(undefined, [place.group()], { options });
        return attributes;
      };
      const logging = (logEnabled: boolean) => ({ cloudwatchLogOptions: { logEnabled } });
      expect(tunnels({})).toMatchObject({
        tunnel1LogOptions: logging(true),
        tunnel2LogOptions: logging(true),
      });
      expect(tunnels({ tunnels: [2] })).toMatchObject({
        tunnel1LogOptions: logging(false),
        tunnel2LogOptions: logging(true),
      });
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
