import type { ConstraintCase } from "../place";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The delivery resources are in the home region",
    keeps: (place) => {
      place.deliver("arn:aws:identity-sync:eu-west-1:111122223333:profile/corp", [place.bucket()]);
      const made = place
        .synthesized()
        .of(
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        );
      expect(made.map(({ config }) => config.region)).toEqual(["eu-west-1", "eu-west-1", "eu-west-1"]);
    },
  },
];
