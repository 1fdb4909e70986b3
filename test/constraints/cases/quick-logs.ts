import type { ConstraintCase } from "../place";

const account = (name: string): string => `arn:aws:quicksight:us-east-1:111122223333:account/${name}`;

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Amazon Quick is logged account by account",
    finding: "[D3]",
    breaks: (place) => place.deliver(account("444455556666"), [place.group()]),
    given: `The source is "${account("444455556666")}".`,
    allows: (place) => place.deliver(account("111122223333"), [place.group()]),
  },
  {
    constraint: "Amazon Quick is logged account by account",
    breaks: (place) => place.deliver(account("*"), [place.group()]),
    given: `The source is "${account("*")}".`,
  },
];
