/**
 * Access logs of Network Load Balancers: V2 deliveries, or to S3 the legacy way by the load balancer's own attribute.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
import type { Lb, LbAccessLogs } from "@cdktf/provider-aws/lib/lb";
import { isLiteral } from "../destinations/destination";
import { identifyByArn } from "./identify";
import { givenV2Options } from "./legacy";
import type { NlbAccessLogsOptions } from "./options.generated";
import type { LogSwitch, LogSwitches } from "./switch";

const nlbAccessLogs: LogSwitch<Lb | string | undefined, NlbAccessLogsOptions> = {
  identify: (source) => identifyByArn(source!),
  rules: {
    oneBucket: ({ options, buckets }) =>
      options.legacy && buckets.length > 1
        ? `legacy is true, and ${buckets.length} buckets are given: ${buckets.map((b) => `"${b.bucketName}"`).join(", ")}.`
        : undefined,
    prefix: ({ options, buckets }) =>
      options.legacy
        ? buckets
            .filter(({ prefix }) => isLiteral(prefix) && prefix.includes("AWSLogs"))
            .map(({ bucketName, prefix }) => `Bucket "${bucketName}" has the prefix "${prefix}".`)
        : undefined,
    noDelivery: ({ options }) => {
      const given = givenV2Options(options);
      return options.legacy && given ? `${given} given with legacy: true.` : undefined;
    },
  },
  problems: ({ options, buckets }) =>
    options.legacy && buckets.length === 0
      ? ["legacy is true, and there is no bucket among the destinations: it is about S3 alone. Leave it out."]
      : [],
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
