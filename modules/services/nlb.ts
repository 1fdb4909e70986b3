/**
 * Access logs of Network Load Balancers: to S3 by the load balancer's own attribute, elsewhere by V2 deliveries.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
import type { Lb, LbAccessLogs } from "@cdktf/provider-aws/lib/lb";
import { Token } from "cdktf";
import { identifyByArn } from "./identify";
import type { NlbOptions } from "./nlb.options";
import type { LogSwitch } from "./switch";

export const nlbAccessLogs: LogSwitch<Lb | string | undefined, NlbOptions> = {
  identify: (source) => identifyByArn(source!),
  problems: ({ source, buckets }) => {
    const problems: string[] = [];
    if (source !== undefined && typeof source !== "string") {
      const type = source.loadBalancerTypeInput ?? "application";
      // Application Load Balancers need another bucket policy and log types of their own (aws/aws-cdk#8113).
      if (!Token.isUnresolved(type) && type !== "network") {
        problems.push(
          `"${source.node.path}" is a load balancer of type "${type}": "nlb-access-logs" are written by Network Load Balancers, with loadBalancerType "network".`,
        );
      }
    }
    for (const { bucketName, prefix } of buckets) {
      if (prefix.includes("AWSLogs")) {
        problems.push(
          `Bucket destination "${bucketName}" has prefix "${prefix}": Elastic Load Balancing adds AWSLogs itself and refuses prefixes that contain it.`,
        );
      }
    }
    return problems;
  },
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
