import type { ConstraintCase, Place } from "../place";

const VPC = "vpc-0a1b2c3d4e5f67890";
const CONFIGURATION = "aws_route53_resolver_query_log_config";
const ASSOCIATION = "aws_route53_resolver_query_log_config_association";

/** A name for two configurations, of which the second one is longer by two. */
const called = (place: Place, name: string): unknown =>
  place.deliver(VPC, [place.group(), place.bucket()], { options: { name } });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A query log configuration has one destination",
    keeps: (place) => {
      place.deliver(VPC, [place.group(), place.bucket(), place.stream()]);
      const synthesized = place.synthesized();
      const made = synthesized.of(CONFIGURATION);
      expect(made.map(({ config }) => config.destination_arn)).toEqual([
        expect.stringContaining(":log-group:"),
        expect.stringMatching(/^arn:aws:s3:::/),
        expect.stringContaining(":deliverystream/"),
      ]);
      expect(synthesized.of(ASSOCIATION).map(({ config }) => config)).toEqual(
        made.map(({ address }) =>
          expect.objectContaining({ resource_id: VPC, resolver_query_log_config_id: `\${${address}.id}` }),
        ),
      );
    },
  },
  {
    constraint: "The configuration must be in the VPC's region",
    keeps: (place) => {
      place.deliver(`arn:aws:ec2:eu-west-1:111122223333:vpc/${VPC}`, [place.bucket()]);
      expect(
        place
          .synthesized()
          .of(CONFIGURATION, ASSOCIATION)
          .map(({ config }) => config.region),
      ).toEqual(["eu-west-1", "eu-west-1"]);
    },
  },
  {
    constraint: "The name of a configuration has up to 64",
    finding: "H18",
    breaks: (place) => called(place, "n".repeat(63)),
    given: `A configuration would be called "${"n".repeat(63)}-2".`,
    allows: (place) => called(place, "n".repeat(62)),
  },
  {
    constraint: "The name of a configuration has up to 64",
    breaks: (place) => called(place, "queries/orders"),
    given: 'A configuration would be called "queries/orders".',
    allows: (place) => called(place, "O'Neil's queries - orders_1"),
  },
  {
    constraint: "The name of a configuration has up to 64",
    breaks: (place) => called(place, "2026"),
    given: 'A configuration would be called "2026".',
    allows: (place) => called(place, "2026 queries"),
  },
];
