import { Lb } from "@cdktf/provider-aws/lib/lb";
import type { ConstraintCase, Place } from "../place";

const balancer = (place: Place, loadBalancerType?: string): Lb =>
  new Lb(place.stack, `Lb${loadBalancerType ?? ""}`, {
    name: "orders",
    loadBalancerType,
    subnets: ["a", "b"],
  });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "These are the logs of Application Load Balancers",
    finding: "[B24]",
    breaks: (place) => place.deliver(balancer(place, "network"), [place.group()]),
    given: 'loadBalancerType of "workload/Lbnetwork" is "network".',
    allows: (place) => {
      place.deliver(balancer(place), [place.group("/aws/vendedlogs/one")]);
      place.deliver(balancer(place, "application"), [place.group("/aws/vendedlogs/two")]);
    },
  },
];
