import type { ConstraintCase } from "../place";

const arn = (logGroup: string): string => `arn:aws:logs:us-east-1:111122223333:log-group:${logGroup}`;

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "AWS takes the ARN of all log groups",
    finding: "[D3]",
    breaks: (place) => place.deliver(arn("/aws/lambda/orders"), [place.group()]),
    given: `The source is "${arn("/aws/lambda/orders")}".`,
    allows: (place) => place.deliver(arn("*"), [place.group()]),
  },
];
