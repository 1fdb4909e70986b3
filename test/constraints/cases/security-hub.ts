import type { ConstraintCase } from "../place";

const hub = (name: string): string => `arn:aws:securityhub:us-east-1:111122223333:hubv2/${name}`;

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "AWS takes the wildcard of the hubs",
    finding: "[D3]",
    breaks: (place) => place.deliver(hub("a1b2c3d4-5678-90ab-cdef-111111111111"), [place.group()]),
    given: `The source is "${hub("a1b2c3d4-5678-90ab-cdef-111111111111")}".`,
    allows: (place) => place.deliver(hub("*"), [place.group()]),
  },
];
