/**
 * Site-to-Site VPN logs, set for each tunnel.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html
 */
import type {
  VpnConnection,
  VpnConnectionTunnel1LogOptions,
  VpnConnectionTunnel2LogOptions,
} from "@cdktf/provider-aws/lib/vpn-connection";
import { identifyByIdOrArn } from "./identify";
import type { SiteToSiteVpnOptions } from "./options.generated";
import type { LogSwitch, LogSwitches } from "./switch";

const siteToSiteVpn: LogSwitch<VpnConnection | string | undefined, SiteToSiteVpnOptions> = {
  identify: (source) => identifyByIdOrArn(source!),
  rules: {
    bgp: ({ source, options }) =>
      options.bgpLogs && typeof source === "object" && source.staticRoutesOnlyInput === true
        ? `bgpLogs is true, and "${source.node.path}" has static routes only.`
        : undefined,
  },
  problems: ({ options }) => {
    const problems: string[] = [];
    if (options.tunnels?.length === 0) problems.push("tunnels is empty: name 1, 2 or both.");
    if (options.activityLogs === false && options.bgpLogs !== true) {
      problems.push(
        "activityLogs is false and bgpLogs isn't true, so nothing would be logged: set one of them.",
      );
    }
    return problems;
  },
  switchOn: ({ source, options, logGroups }) => {
    const logGroupArn = logGroups[0]!.logGroupArn;
    const format = options.logOutputFormat ?? "json";
    const logOptions: VpnConnectionTunnel1LogOptions & VpnConnectionTunnel2LogOptions = {
      cloudwatchLogOptions: {
        ...(options.activityLogs === false ? {} : { logEnabled: true, logGroupArn, logOutputFormat: format }),
        // BGP logs don't follow from log_enabled (terraform-aws-modules/terraform-aws-vpn-gateway#103).
        ...(options.bgpLogs
          ? { bgpLogEnabled: true, bgpLogGroupArn: logGroupArn, bgpLogOutputFormat: format }
          : {}),
      },
    };
    // The blocks are optional and computed: a tunnel that is left out would go on.
    const off: typeof logOptions = { cloudwatchLogOptions: { logEnabled: false } };
    const tunnels = new Set(options.tunnels ?? [1, 2]);
    const connection = typeof source === "object" ? source : undefined;
    return {
      attributes: {
        ...(tunnels.has(1)
          ? { tunnel1LogOptions: logOptions }
          : connection?.tunnel1LogOptionsInput
            ? {}
            : { tunnel1LogOptions: off }),
        ...(tunnels.has(2)
          ? { tunnel2LogOptions: logOptions }
          : connection?.tunnel2LogOptionsInput
            ? {}
            : { tunnel2LogOptions: off }),
      },
    };
  },
};

export const switches = { "site-to-site-vpn": siteToSiteVpn } satisfies LogSwitches;
