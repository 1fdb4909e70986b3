import type { ConstraintCase, Place } from "../place";

const VPC = "vpc-0a1b2c3d4e5f67890";
const OTHER_VPC = "vpc-0a1b2c3d4e5f60002";
const CONFIGURATION = "aws_route53_resolver_query_log_config";
const ASSOCIATION = "aws_route53_resolver_query_log_config_association";

const called = (place: Place, name: string): unknown =>
  place.deliver(VPC, [place.bucket()], { options: { name } });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A region takes 20 query log configurations",
    finding: "[B14]",
    keeps: (place) => {
      const bucket = place.bucket();
      place.deliver(VPC, [place.group(), bucket, place.stream()]);
      place.deliver(OTHER_VPC, [bucket]);
      const synthesized = place.synthesized();
      const made = synthesized.of(CONFIGURATION);
      expect(made.map(({ config }) => config.destination_arn)).toEqual([
        expect.stringContaining(":log-group:"),
        expect.stringMatching(/^arn:aws:s3:::/),
        expect.stringContaining(":deliverystream/"),
      ]);
      const associations = synthesized
        .of(ASSOCIATION)
        .map(({ config }) => [config.resource_id, config.resolver_query_log_config_id]);
      const [logs, s3, firehose] = made.map(({ address }) => `\${${address}.id}`);
      expect(associations).toEqual([
        [VPC, logs],
        [VPC, s3],
        [VPC, firehose],
        [OTHER_VPC, s3],
      ]);
    },
  },
  {
    constraint: "Deliveries to one destination share",
    finding: "[B14]",
    breaks: (place) => {
      const bucket = place.bucket();
      place.deliver(VPC, [bucket], { options: { name: "queries", tags: { team: "a" } } });
      return place.deliver(OTHER_VPC, [bucket], { options: { tags: { team: "b" } } });
    },
    given:
      /^name is none, and "workload\/Logs2" makes the configuration of this destination with "queries"\..*\ntags is \{"team":"b"\}/,
    allows: (place) => {
      const bucket = place.bucket();
      const options = { name: "queries", tags: { team: "a" } };
      place.deliver(VPC, [bucket], { options });
      place.deliver(OTHER_VPC, [bucket], { options: { ...options } });
      expect(place.synthesized().of(CONFIGURATION)).toHaveLength(1);
    },
  },
  {
    constraint: "A VPC is associated with a query log configuration once",
    finding: "[B14]",
    breaks: (place) => {
      const bucket = place.bucket();
      place.deliver(VPC, [bucket]);
      return place.deliver(`arn:aws:ec2:us-east-1:111122223333:vpc/${VPC}`, [place.group(), bucket]);
    },
    given: `"workload/Logs2" logs this VPC's queries to the same destination already.`,
    allows: (place) => {
      place.deliver(VPC, [place.bucket()]);
      place.deliver(VPC, [place.group()]);
    },
  },
  {
    constraint: "name and queryLogConfigId are about",
    breaks: (place) =>
      place.deliver(VPC, [place.group(), place.bucket()], { options: { queryLogConfigId: "rqlc-1" } }),
    given: "queryLogConfigId is given for 2 destinations.",
    allows: (place) => {
      place.deliver(VPC, [place.bucket()], { options: { queryLogConfigId: "rqlc-0a1b2c3d4e5f60001" } });
      const synthesized = place.synthesized();
      expect(synthesized.of(CONFIGURATION)).toEqual([]);
      expect(synthesized.of(ASSOCIATION)[0]!.config).toMatchObject({
        resolver_query_log_config_id: "rqlc-0a1b2c3d4e5f60001",
        resource_id: VPC,
      });
    },
  },
  {
    constraint: "A configuration that is given by queryLogConfigId",
    breaks: (place) =>
      place.deliver(VPC, [place.bucket()], { options: { queryLogConfigId: "rqlc-1", name: "queries" } }),
    given: "queryLogConfigId is given, and name too.",
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
    finding: "[H18]",
    breaks: (place) => called(place, "n".repeat(65)),
    given: `name is "${"n".repeat(65)}".`,
    allows: (place) => called(place, "n".repeat(64)),
  },
  {
    constraint: "The name of a configuration has up to 64",
    finding: "[H18]",
    breaks: (place) => called(place, "queries/orders"),
    given: 'name is "queries/orders".',
    allows: (place) => called(place, "O'Neil's queries - orders_1"),
  },
  {
    constraint: "The name of a configuration has up to 64",
    finding: "[H18]",
    breaks: (place) => called(place, "2026"),
    given: 'name is "2026".',
    allows: (place) => called(place, "2026 queries"),
  },
];
