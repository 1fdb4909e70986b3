import type { ConstraintCase } from "../place";

const organization = (region: string): string =>
  `arn:aws:workmail:${region}:111122223333:organization/m-a1b2c3d4e5f6478901234567890abcde`;

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Amazon WorkMail is in us-east-1",
    breaks: (place) => place.deliver(organization("eu-central-1"), [place.bucket()]),
    given: 'The source is "arn:aws:workmail:eu-central-1:',
    allows: (place) => place.deliver(organization("us-east-1"), [place.bucket()]),
  },
  {
    constraint: "Each log type is switched on by a delivery source of its own",
    keeps: (place) => {
      const logTypes = ["ACCESS_CONTROL_LOGS", "AUTHENTICATION_LOGS"];
      place.deliver(organization("us-east-1"), [place.bucket()], { options: { logTypes } });
      const sources = place.synthesized().of("aws_cloudwatch_log_delivery_source");
      expect(sources.map(({ config }) => config.log_type)).toEqual(logTypes);
    },
  },
];
