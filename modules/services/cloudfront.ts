/**
 * CloudFront standard access logs: V2 deliveries, or the legacy way by the distribution's own setting and a
 * bucket ACL.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html
 */
import type { CloudfrontDistribution } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { identifyByArnOrItsId } from "./arn-of-id";
import type { LogSwitch, LogSwitches } from "./switch";
import type { CloudfrontAccessLogsOptions } from "./options.generated";

/** Regions to whose buckets the legacy way does not deliver. */
const LEGACY_REFUSED_REGIONS = [
  "af-south-1",
  "ap-east-1",
  "ap-south-2",
  "ap-southeast-3",
  "ap-southeast-4",
  "ca-west-1",
  "eu-south-1",
  "eu-south-2",
  "eu-central-2",
  "il-central-1",
  "me-central-1",
  "me-south-1",
];

const ARN = "arn:${Partition}:cloudfront::${Account}:distribution/${DistributionId}";

const cloudfront: LogSwitch<CloudfrontDistribution | string, CloudfrontAccessLogsOptions> = {
  identify: (source, environment) => identifyByArnOrItsId(ARN, source, environment),
  grantOptions: ({ legacy }) => ({ legacy: legacy ?? false }),
  problems: ({ options, buckets, destinations }) => {
    if (!options.legacy) return [];
    const problems: string[] = [];
    if (destinations.length !== 1 || buckets.length !== 1)
      problems.push("CloudFront's legacy logging delivers to one bucket and nothing else.");
    for (const bucket of buckets) {
      if (LEGACY_REFUSED_REGIONS.includes(bucket.region)) {
        problems.push(
          `CloudFront's legacy logging does not deliver to buckets in ${bucket.region}. Use V2 (leave legacy out), or a bucket elsewhere.`,
        );
      }
    }
    return problems;
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
