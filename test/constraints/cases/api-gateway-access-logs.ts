import type { ConstraintCase } from "../place";

const stage = "arn:aws:apigateway:us-east-1::/restapis/a1b2c3d4e5/stages/prod";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The format is one line",
    breaks: (place) =>
      place.deliver(stage, [place.group()], { options: { format: "$context.requestId\n$context.status" } }),
    given: "format has several lines.",
    allows: (place) =>
      place.deliver(stage, [place.group()], {
        options: { format: "$context.extendedRequestId $context.status\n" },
      }),
  },
  {
    constraint: "The format is one line",
    breaks: (place) => place.deliver(stage, [place.group()], { options: { format: "$context.status" } }),
    given: 'format "$context.status" has neither $context.requestId nor $context.extendedRequestId.',
  },
];
