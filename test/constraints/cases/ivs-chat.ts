import { IvschatRoom } from "@cdktf/provider-aws/lib/ivschat-room";
import type { ConstraintCase, Place } from "../place";

const existing = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `arn:aws:ivschat:us-east-1:111122223333:logging-configuration/AbCdEf1G2hi${index}`,
  );

const room = (place: Place, name: string, loggingConfigurationIdentifiers?: string[]): IvschatRoom =>
  new IvschatRoom(place.stack, name, { loggingConfigurationIdentifiers });

const CONFIGURATION = "aws_ivschat_logging_configuration";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A logging configuration has exactly one destination.",
    keeps: (place) => {
      place.deliver(room(place, "Support"), [place.group(), place.bucket(), place.stream()]);
      const kinds = place
        .synthesized()
        .of(CONFIGURATION)
        .map(({ config }) => Object.keys(config.destination_configuration as object));
      expect(kinds).toEqual([["cloudwatch_logs"], ["s3"], ["firehose"]]);
    },
  },
  {
    constraint: "A room names up to three logging configurations",
    breaks: (place) => place.deliver(room(place, "Support", existing(2)), [place.group(), place.bucket()]),
    given: '"workload/Support" would name 4 logging configurations, 2 of them set already.',
    allows: (place) => place.deliver(room(place, "Sales", existing(2)), [place.bucket()]),
  },
  {
    constraint: "A room logs only while",
    keeps: (place) => {
      place.deliver(room(place, "Support", existing(1)), [place.bucket()]);
      const synthesized = place.synthesized();
      const [support] = synthesized.of("aws_ivschat_room");
      const [configuration] = synthesized.of(CONFIGURATION);
      expect(support!.config.logging_configuration_identifiers).toEqual([
        ...existing(1),
        `\${${configuration!.address}.arn}`,
      ]);
    },
  },
];
