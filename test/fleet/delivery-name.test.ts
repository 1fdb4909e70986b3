/** [G11] Which deliveries of a file are one, and which only look alike. */
import { App } from "cdktf";
import { buildFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { FleetError } from "../../modules/fleet/problem";
import { deliveryName } from "../../modules/fleet/references";
import { remove, temporaryFolder } from "./output/outputs";

const A = "111122223333";

function told(deliveries: readonly object[]): string[] {
  const fleet = {
    accounts: { a: { id: A } },
    destinations: { b: { type: "s3", account: "a", region: "us-east-1", bucketName: "the-bucket" } },
    deliveries: deliveries.map((delivery) => ({ account: "a", region: "us-east-1", to: ["b"], ...delivery })),
  };
  const folder = temporaryFolder();
  try {
    buildFleet(new App({ outdir: folder }), parseFleet(JSON.stringify(fleet), "f.yaml"));
    return [];
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return error.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
  } finally {
    remove(folder);
  }
}

const kb = (id: string, name?: string): object => ({
  logType: "bedrock-knowledge-base",
  source: `arn:aws:bedrock:us-east-1:${A}:knowledge-base/${id}`,
  name,
});

describe("[G11] sources that end alike are not one", () => {
  test.each([
    ["ecs", "orders:7", "web:7"],
    [
      "ecs",
      `arn:aws:ecs:us-east-1:${A}:task-definition/orders:7`,
      `arn:aws:ecs:us-east-1:${A}:task-definition/web:7`,
    ],
    ["rds-postgresql", `arn:aws:rds:us-east-1:${A}:db:orders`, `arn:aws:rds:us-east-1:${A}:cluster:orders`],
    [
      "waf",
      `arn:aws:wafv2:us-east-1:${A}:regional/webacl/x/1`,
      `arn:aws:wafv2:eu-west-1:${A}:regional/webacl/x/1`,
    ],
  ])("%s: %s and %s", (logType, one, other) => {
    const named = (source: string): string => deliveryName({ logType, source, region: "eu-west-1" });
    expect(named(one)).not.toBe(named(other));
    expect(named(one)).not.toMatch(/[:/]/);
  });

  test("equal ids in two regions, where a log type has sources in its home region too", () => {
    const source = (region: string): string => `arn:aws:cloudfront:${region}:${A}:distribution/E1`;
    expect(deliveryName({ logType: "x", source: source("us-east-1"), region: "eu-west-1" })).toBe(
      "x-us-east-1-distribution-E1",
    );
    expect(deliveryName({ logType: "x", source: source("eu-west-1"), region: "eu-west-1" })).toBe(
      "x-distribution-E1",
    );
    expect(deliveryName({ logType: "x", source: source(""), region: "eu-west-1" })).toBe("x-distribution-E1");
  });

  test("one id in two regions of a file", () => {
    const vpc = { logType: "vpc-flow-logs", source: "vpc-1" };
    expect(told([vpc, { ...vpc, region: "eu-west-1" }])).toEqual([]);
  });
});

test("what is one is told, and so is a name that is taken", () => {
  expect(told([kb("KB1"), kb("KB1")])).toEqual([
    "deliveries.1: has the log type and source of deliveries[0]. Join their destinations in one, or give one of them a name.",
  ]);
  expect(told([kb("KB1", "mine"), kb("KB2", "mine")])).toEqual([
    'deliveries.1: has the name of deliveries[0], "mine", in the same account and region. Give it another name.',
  ]);
  expect(told([kb("KB1"), kb("KB2", "bedrock-knowledge-base-knowledge-base-KB1")])).toEqual([
    "deliveries.1: would be called like deliveries[0]. Give one of them another name.",
  ]);
});
