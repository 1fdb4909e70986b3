import type { ConstraintCase } from "../place";

const arnOf = (resource: string): string => `arn:aws:network-firewall:us-east-1:111122223333:${resource}`;

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The records are those of a Network Firewall proxy",
    finding: "[D1]",
    breaks: (place) => place.deliver(arnOf("firewall/inspection"), [place.bucket()]),
    given: `The source is "${arnOf("firewall/inspection")}".`,
    allows: (place) => place.deliver(arnOf("proxy/orders"), [place.bucket("org-logs-b")]),
  },
];
