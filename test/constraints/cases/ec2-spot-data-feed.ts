import type { App } from "cdktf";
import type { ConstraintCase, Place } from "../place";

const feed = (place: Place, bucketName?: string): unknown =>
  place.deliver(undefined, [place.bucket(bucketName, { accessControlList: true })]);
const elsewhere = (place: Place, options: object): Place =>
  place.in({ id: "elsewhere", app: place.stack.node.root as App, ...options });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "An account has one data feed",
    breaks: (place) => {
      feed(place);
      return feed(elsewhere(place, { region: "eu-west-1" }), "other-logs");
    },
    given:
      'Account 111122223333 has its Spot data feed by "workload/Logs2" already, which would be overwritten.',
    allows: (place) => {
      feed(place);
      feed(elsewhere(place, { account: "999988887777" }), "other-logs");
    },
  },
  ...["ap-southeast-7", "cn-north-1", "us-gov-west-1"].map((region): ConstraintCase => ({
    constraint: "AWS offers the feed in the regions that are enabled by default",
    breaks: (place) => feed(place.in({ region })),
    given: `The Spot data feed is asked for in ${region}.`,
    allows: (place) => feed(place.in({ region: "ap-northeast-3" })),
  })),
];
