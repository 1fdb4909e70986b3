/**
 * CloudFront standard access logs: V2 deliveries, or the legacy way by the distribution's own setting and a
 * bucket ACL.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html
 */
import type { CloudfrontDistribution } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { environmentOf, isKnown } from "../destinations/environment";
import { partitionOf } from "../policies/arn";
import { identifyByArnOrItsId } from "./arn-of-id";
import { defaultRegions } from "../catalog/default-regions";
import { givenV2Options } from "./legacy";
import type { LogSwitch, LogSwitches } from "./switch";
import type { CloudfrontAccessLogsOptions } from "./options.generated";

const ARN = "arn:${Partition}:cloudfront::${Account}:distribution/${DistributionId}";

const cloudfront: LogSwitch<CloudfrontDistribution | string, CloudfrontAccessLogsOptions> = {
  identify: (source, environment) => identifyByArnOrItsId(ARN, source, environment),
  grantOptions: ({ legacy }) => ({ legacy: legacy ?? false }),
  rules: {
    china: ({ scope, options }) => {
      const { region, partition } = environmentOf(scope);
      return partition === "aws-cn" && !options.legacy ? `The stack deploys to ${region}.` : undefined;
    },
    legacyBucket: ({ options, buckets }) =>
      options.legacy && buckets.length !== 1
        ? `legacy is true, and ${buckets.length === 0 ? "no bucket is" : `${buckets.length} buckets are`} given.`
        : undefined,
    legacyRegion: ({ options, buckets }) =>
      buckets
        .filter(({ region }) => options.legacy && isOptIn(region))
        .map(({ bucketName, region }) => `Bucket "${bucketName}" is in ${region}.`),
    legacyOptions: ({ options }) => {
      const given = givenV2Options(options);
      return options.legacy && given ? `legacy is true, and ${given} given.` : undefined;
    },
  },
  switchOn: ({ options, buckets }) => {
    const bucket = buckets[0];
    if (!options.legacy || !bucket) return {};
    return {
      attributes: {
        loggingConfig: {
          // CloudFront takes the bucket's domain name.
          bucket: `${bucket.bucketName}.s3.amazonaws.com`,
          ...(bucket.prefix === "" ? {} : { prefix: `${bucket.prefix}/` }),
          includeCookies: options.includeCookies ?? false,
        },
      },
    };
  },
};

export const switches = { "cloudfront-access-logs": cloudfront } satisfies LogSwitches;

function isOptIn(region: string): boolean {
  return isKnown(region) && partitionOf(region) === "aws" && !defaultRegions.includes(region);
}
