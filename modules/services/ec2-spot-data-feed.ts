/**
 * The Spot Instance data feed, of which an account has one for all its regions.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-data-feeds.html
 */
import { SpotDatafeedSubscription } from "@cdktf/provider-aws/lib/spot-datafeed-subscription";
import type { Construct } from "constructs";
import { defaultRegions } from "../catalog/default-regions";
import { isKnown } from "../destinations/environment";
import { appRegistry } from "../destinations/registry";
import { whereIs } from "../names/addresses";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

const ec2SpotDataFeed: LogSwitch<undefined> = {
  identify: () => ({}),
  rules: {
    oneFeed: (context) => {
      const first = appRegistry(context.scope).find<Construct>(feedOf(context));
      return first === undefined
        ? undefined
        : `Account ${context.environment.account} has its Spot data feed by "${whereIs(first)}" already, which would be overwritten.`;
    },
    region: ({ environment: { region } }) =>
      isKnown(region) && !defaultRegions.includes(region)
        ? `The Spot data feed is asked for in ${region}.`
        : undefined,
  },
  switchOn: (context) => {
    const { scope, delivery, buckets, regionArgument } = context;
    const bucket = buckets[0]!;
    appRegistry(scope).once(feedOf(context), () => delivery);
    return {
      resources: [
        new SpotDatafeedSubscription(scope, "Subscription", {
          bucket: bucket.bucketName,
          ...(bucket.prefix === "" ? {} : { prefix: bucket.prefix }),
          ...regionArgument,
        }),
      ],
    };
  },
};

export const switches = { "ec2-spot-data-feed": ec2SpotDataFeed } satisfies LogSwitches;

function feedOf({ environment }: Pick<SwitchContext<undefined, object>, "environment">): string {
  return `spot-data-feed/${environment.account}`;
}
