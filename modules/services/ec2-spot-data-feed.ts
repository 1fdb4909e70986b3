/**
 * The Spot Instance data feed, of which an account has one for all its regions.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-data-feeds.html
 */
import { SpotDatafeedSubscription } from "@cdktf/provider-aws/lib/spot-datafeed-subscription";
import type { Construct } from "constructs";
import { appRegistry } from "../destinations/registry";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

/** Regions that an account must opt in to: there the feed doesn't exist. */
const OPT_IN_REGIONS = [
  "af-south-1",
  "ap-east-1",
  "ap-east-2",
  "ap-south-2",
  "ap-southeast-3",
  "ap-southeast-4",
  "ap-southeast-5",
  "ap-southeast-6",
  "ap-southeast-7",
  "ca-west-1",
  "eu-central-2",
  "eu-south-1",
  "eu-south-2",
  "il-central-1",
  "me-central-1",
  "me-south-1",
  "mx-central-1",
];

const ec2SpotDataFeed: LogSwitch<undefined> = {
  identify: () => ({}),
  problems: (context) => {
    const { region, partition, account } = context.environment;
    const problems: string[] = [];
    if (partition !== "aws" && ["aws-cn", "aws-us-gov"].includes(partition)) {
      problems.push(
        `The Spot data feed doesn't exist in ${region}: AWS offers it in neither China nor GovCloud.`,
      );
    }
    if (OPT_IN_REGIONS.includes(region)) {
      problems.push(
        `The Spot data feed doesn't exist in ${region}, a region that accounts opt in to. Switch it on in another region: it covers all of the account's.`,
      );
    }
    const first = appRegistry(context.scope).find<Construct>(feedOf(context));
    if (first !== undefined) {
      problems.push(
        `Account ${account} has its Spot data feed by "${first.node.path}" already, and AWS gives an account one for all regions: it would be overwritten. Remove one of the two.`,
      );
    }
    return problems;
  },
  switchOn: (context) => {
    const { scope, buckets, regionArgument } = context;
    const bucket = buckets[0]!;
    appRegistry(scope).once(feedOf(context), () => scope);
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
