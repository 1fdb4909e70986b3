/**
 * DNS queries of public hosted zones. Everything lives in us-east-1.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html
 */
import { Route53QueryLog } from "@cdktf/provider-aws/lib/route53-query-log";
import type { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const route53PublicQueries: LogSwitch<Route53Zone | string> = {
  identify: (source) => {
    if (typeof source !== "string")
      return {
        arn: source.arn,
        id: source.zoneId,
        names: { HostedZoneId: source.zoneId, Id: source.zoneId },
      };
    if (!source.startsWith("arn:")) return { id: source, names: { HostedZoneId: source, Id: source } };
    const id = source.slice(source.lastIndexOf("/") + 1);
    return { ...identifyByArn(source), id, names: { HostedZoneId: id, Id: id } };
  },
  switchOn: ({ scope, identity, logGroups }) => ({
    resources: [
      new Route53QueryLog(scope, "QueryLog", {
        zoneId: identity.id!,
        cloudwatchLogGroupArn: logGroups[0]!.logGroupArn,
      }),
    ],
  }),
};

export const switches = { "route53-public-queries": route53PublicQueries } satisfies LogSwitches;
