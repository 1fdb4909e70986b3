/**
 * Access logs of Network Load Balancers: V2 deliveries, or to a bucket by the load balancer's own attribute.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
import type { Lb, LbAccessLogs } from "@cdktf/provider-aws/lib/lb";
import { Token } from "cdktf";
import { identifyByArn } from "./identify";
import type { NlbAccessLogsOptions } from "./options.generated";
import type { LogSwitch, LogSwitches } from "./switch";

const nlbAccessLogs: LogSwitch<Lb | string | undefined, NlbAccessLogsOptions> = {
  identify: (source) => identifyByArn(source!),
  grantOptions: ({ legacy }) => ({ legacy: legacy ?? false }),
  problems: ({ source, options, buckets }) => {
    const problems: string[] = [];
    if (options.legacy && buckets.length !== 1) {
      problems.push(
        `legacy is for one bucket, and ${buckets.length === 0 ? "none is" : `${buckets.length} are`} given: the load balancer has one setting for access logs. Leave legacy out to deliver by V2.`,
      );
    }
    if (source === undefined || typeof source === "string") return problems;
    const type = source.loadBalancerTypeInput ?? "application";
    if (Token.isUnresolved(type) || type === "network") return problems;
    // Application Load Balancers need another bucket policy and log types of their own (aws/aws-cdk#8113).
    problems.push(
      `"${source.node.path}" is a load balancer of type "${type}": "nlb-access-logs" are written by Network Load Balancers, with loadBalancerType "network".`,
    );
    return problems;
  },
  switchOn: ({ buckets }) => {
    const [bucket] = buckets;
    if (!bucket) return {};
    const accessLogs: LbAccessLogs = {
      enabled: true,
      bucket: bucket.bucketName,
      ...(bucket.prefix === "" ? {} : { prefix: bucket.prefix }),
    };
    return { attributes: { accessLogs } };
  },
};

export const switches = { "nlb-access-logs": nlbAccessLogs } satisfies LogSwitches;
