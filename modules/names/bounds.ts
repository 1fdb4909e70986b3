/** What AWS takes as names of what the pack makes; `test/names` holds them against the rules of the provider and the API. */
import type { NameBounds } from "./bounded";

export const nameBounds = {
  /** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
  deliverySource: { max: 60, characters: "\\w-" },
  /** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html */
  deliveryDestination: { max: 60, characters: "\\w-" },
  /** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html */
  deliveryStream: { max: 64, characters: "\\w.-" },
  /** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html */
  subscriptionFilter: { max: 512, characters: "\\w./-" },
  /** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
  logGroup: { max: 512, characters: "\\w./#-" },
  /** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
  role: { max: 64, characters: "\\w+=,.@-" },
  /** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
  rolePolicy: { max: 128, characters: "\\w+=,.@-" },
  /** @see https://docs.aws.amazon.com/xray/latest/api/API_PutResourcePolicy.html */
  xrayPolicy: { max: 128, characters: "\\w+=,.@-" },
  /** AWS states no bounds; these are IAM's. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html */
  logGroupPolicy: { max: 128, characters: "\\w+=,.@-" },
  /** @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateResolverQueryLogConfig.html */
  queryLogConfiguration: { max: 64, characters: "\\w-" },
  /** @see https://docs.aws.amazon.com/ivs/latest/ChatAPIReference/API_CreateLoggingConfiguration.html */
  chatLoggingConfiguration: { max: 128, characters: "\\w-" },
  /** A part of a Terraform address: cdktf takes other characters out, and joins up to 240 of them. */
  address: { max: 120, characters: "\\w-" },
} as const satisfies Record<string, NameBounds>;
