import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { App } from "cdktf";
import { problemsOf } from "../../stacks";
import type { ConstraintCase, Place } from "../place";

const ZONE = "Z1D633PJN98FT9";
const zone = ({ stack }: Place, vpcIds: readonly string[]): Route53Zone =>
  new Route53Zone(stack, "Zone", { name: "example.com", vpc: vpcIds.map((vpcId) => ({ vpcId })) });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A zone with a VPC is private",
    finding: "[B16]",
    breaks: (place) => place.deliver(zone(place, ["vpc-0a1b2c3d4e5f67890"]), [place.group()]),
    given: 'vpc of "workload/Zone" is given.',
    allows: (place) => place.deliver(zone(place, []), [place.group()]),
  },
  {
    constraint: "The log group must be in the account of the hosted zone",
    keeps: (place) => {
      const theirs = place.in({ app: App.of(place.stack), id: "archive", account: "999988887777" }).group();
      expect(problemsOf(() => place.deliver(ZONE, [theirs]))).toEqual([
        expect.stringMatching(/is in account 999988887777 and the source in 111122223333/),
      ]);
      place.deliver(ZONE, [place.group()]);
    },
  },
];
