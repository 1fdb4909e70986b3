/**
 * Access logs of Network Load Balancers: V2 deliveries, or to S3 the legacy way by the load balancer's own attribute.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
import type { Lb, LbAccessLogs } from "@cdktf/provider-aws/lib/lb";
import { Token } from "cdktf";
import { identifyByArn } from "./identify";
import type { NlbAccessLogsOptions } from "./options.generated";
import type { LogSwitch, LogSwitches } from "./switch";

const nlbAccessLogs: LogSwitch<Lb | string | undefined, NlbAccessLogsOptions> = {
  identify: (source) => identifyByArn(source!),
  problems: ({ source }) => {
    if (source === undefined || typeof source === "string") return [];
    const type = source.loadBalancerTypeInput ?? "application";
    if (Token.isUnresolved(type) || type === "network") return [];
    // Application Load Balancers need another bucket policy and log types of their own (aws/aws-cdk#8113).
    return [
      `"${source.node.path}" is a load balancer of type "${type}": "nlb-access-logs" are written by Network Load Balancers, with loadBalancerType "network".`,
    ];
  },
  grantOptions: ({ legacy }) => ({ legacy: legacy ?? false }),
  switchOn: ({ buckets }) => {
    const bucket = buckets[0]!;
    const accessLogs: LbAccessLogs = {
      enabled: true,
      bucket: bucket.bucketName,
      ...(bucket.prefix === "" ? {} : { prefix: bucket.prefix }),
    };
    return { attributes: { accessLogs } };
  },
};

export const switches = { "nlb-access-logs": nlbAccessLogs } satisfies LogSwitches;
