import { TerraformVariable, Testing, type TerraformStack } from "cdktf";
import { BucketDestination, LogDelivery, LogGroupDestination, type LogDeliveryProps } from "../../modules";
import { stackIn } from "../stacks";
import { synthesize, type Synthesized } from "../synthesized";

const CONFIGURATION = "aws_route53_resolver_query_log_config";
const ASSOCIATION = "aws_route53_resolver_query_log_config_association";

type Props = LogDeliveryProps<"route53-resolver-queries">;

/** A stack whose VPCs log to one bucket, given once or by a construct for each of them. */
function logged(vpcs: readonly string[], options: Props["options"] = {}): Synthesized {
  const stack = stackIn();
  const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-logs", prefix: "dns" });
  for (const source of vpcs) deliver(stack, source, [bucket], options);
  return synthesize(stack);
}

function deliver(
  stack: TerraformStack,
  source: string,
  destinations: Props["destinations"],
  options: Props["options"] = {},
): void {
  new LogDelivery(stack, `Queries-${source}`, {
    logType: "route53-resolver-queries",
    source,
    destinations,
    options,
  });
}

const addresses = (synthesized: Synthesized): string[] =>
  synthesized.of(CONFIGURATION, ASSOCIATION).map(({ address }) => address);

describe("[B14] one query log configuration for each destination, account and region", () => {
  test("21 VPCs to one bucket make one configuration with 21 associations", () => {
    const synthesized = logged(Array.from({ length: 21 }, (_, index) => `vpc-${index}`));
    expect(synthesized.of(CONFIGURATION)).toHaveLength(1);
    expect(synthesized.of(ASSOCIATION)).toHaveLength(21);
  });

  test("removing a VPC, the first one too, removes its association only", () => {
    const all = addresses(logged(["vpc-1", "vpc-2", "vpc-3"]));
    for (const gone of ["vpc-1", "vpc-2", "vpc-3"]) {
      const rest = ["vpc-1", "vpc-2", "vpc-3"].filter((vpc) => vpc !== gone);
      const left = addresses(logged(rest));
      expect(all.filter((address) => !left.includes(address))).toEqual([
        expect.stringMatching(new RegExp(`^${ASSOCIATION}\\.Queries-${gone}_`)),
      ]);
      expect(left.filter((address) => !all.includes(address))).toEqual([]);
    }
  });

  test("the order of VPCs and of destinations changes no address", () => {
    const both = (reverse: boolean): string[] => {
      const stack = stackIn();
      const to: Props["destinations"] = [
        new BucketDestination(stack, "Archive", { bucketName: "org-logs" }),
        new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/dns" }),
      ];
      const vpcs = ["vpc-1", "vpc-2"];
      for (const vpc of reverse ? vpcs.reverse() : vpcs)
        deliver(stack, vpc, reverse ? [...to].reverse() : to);
      return addresses(synthesize(stack)).sort();
    };
    expect(both(true)).toEqual(both(false));
  });

  test("two constructs of one bucket share it, two prefixes of one bucket don't", () => {
    const shared = (...prefixes: string[]): Synthesized => {
      const stack = stackIn();
      prefixes.forEach((prefix, index) => {
        const bucket = BucketDestination.fromExisting(stack, `Archive${index}`, {
          bucketName: "org-logs",
          prefix,
          managePolicy: false,
        });
        deliver(stack, `vpc-${index}`, [bucket]);
      });
      return synthesize(stack);
    };
    expect(shared("dns", "dns").of(CONFIGURATION)).toHaveLength(1);
    const two = shared("dns", "queries").of(CONFIGURATION);
    expect(two.map(({ config }) => config.destination_arn)).toEqual([
      "arn:aws:s3:::org-logs/dns",
      "arn:aws:s3:::org-logs/queries",
    ]);
    expect(new Set(two.map(({ config }) => config.name)).size).toBe(2);
  });

  test("it is made when the destination's policy is there, and VPCs of other regions have their own", () => {
    const stack = stackIn();
    const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-logs" });
    deliver(stack, "arn:aws:ec2:us-east-1:111122223333:vpc/vpc-1", [bucket]);
    deliver(stack, "arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-2", [bucket]);
    const synthesized = synthesize(stack);
    const made = synthesized.of(CONFIGURATION);
    expect(made.map(({ config }) => config.region)).toEqual([undefined, "eu-west-1"]);
    const [policy] = synthesized.of("aws_s3_bucket_policy");
    for (const one of made) expect(synthesized.before(one)).toContain(policy!.address);
  });

  test("stacks of two accounts have one each, whatever they deliver to", () => {
    const app = Testing.app();
    const archive = new BucketDestination(
      stackIn({ app, id: "archive", account: "999988887777" }),
      "Archive",
      {
        bucketName: "org-logs",
      },
    );
    const of = (id: string, account: string): string[] => {
      const stack = stackIn({ app, id, account });
      deliver(stack, "vpc-1", [archive]);
      return addresses(synthesize(stack));
    };
    expect(of("a", "111122223333")).toEqual(of("b", "444455556666"));
  });
});

test("[H18] made-up names are names that Resolver takes, whatever the destination is called", () => {
  const nameFor = (name: (stack: TerraformStack) => string): string => {
    const stack = stackIn();
    const logGroup = new LogGroupDestination(stack, "Group", { logGroupName: name(stack) });
    deliver(stack, "vpc-1", [logGroup]);
    return synthesize(stack).of(CONFIGURATION)[0]!.config.name as string;
  };
  const names = [
    ...["/aws/vendedlogs/dns", "aws/vendedlogs/dns", "dns.#1", "d".repeat(512)].map((name) =>
      nameFor(() => name),
    ),
    nameFor((stack) => new TerraformVariable(stack, "group", { type: "string" }).stringValue),
  ];
  for (const name of names) expect(name).toMatch(/^(?!\d+$)[0-9A-Za-z_' -]{1,64}$/);
  expect(new Set(names).size).toBe(names.length);
});
