import type { ConstraintCase } from "../place";

const GROUP = "arn:aws:mediapackagev2:us-east-1:111122223333:channelGroup/orders";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Only MediaPackage v2 has delivery sources",
    keeps: (place) => {
      const channel = "arn:aws:mediapackage:us-east-1:111122223333:channels/orders";
      expect(() => place.deliver(channel, [place.bucket()])).toThrow(
        `Source "${channel}" is not the ARN of a MediaPackage v2 channel group`,
      );
    },
  },
  {
    constraint: "A channel group takes at most 3 deliveries per log type.",
    keeps: (place) => {
      const [one, two, three, four] = ["a", "b", "c", "d"].map((name) => place.bucket(`org-logs-${name}`));
      expect(() => place.deliver(GROUP, [one, two, three, four])).toThrow("allows 3 deliveries per log type");
      place.deliver(GROUP, [one, two]);
      place.deliver(GROUP, [three]);
      expect(() => place.deliver(GROUP, [four])).toThrow(
        "allows 3 deliveries of EGRESS_ACCESS_LOGS per source",
      );
      // Another group has three of its own.
      place.deliver(`${GROUP}-2`, [one, two, three]);
    },
  },
];
