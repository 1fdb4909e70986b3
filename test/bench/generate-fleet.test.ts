import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { generateFleet, parseLogTypes, usualLogTypes } from "../../bench/generate-fleet";
import type { LogTypeRow } from "../../modules/catalog/row";
import { logTypeIds } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";
import { buildFleet, type BuiltFleet } from "../../modules/fleet/build";
import { parseFleet, type LoadedFleet } from "../../modules/fleet/load";
import { spareTokenTraces } from "../../modules/fleet/stack-traces";

const outdir = mkdtempSync(join(tmpdir(), "generated-fleet-"));
beforeAll(() => spareTokenTraces());
afterAll(() => rmSync(outdir, { recursive: true }));

function load(options: Parameters<typeof generateFleet>[0]): LoadedFleet {
  return parseFleet(generateFleet(options), "generated.yaml");
}

function build(loaded: LoadedFleet): BuiltFleet {
  return buildFleet(new App({ outdir }), loaded);
}

test("a fleet of all log types has each of them, ended ones too, and nothing is refused", () => {
  const built = build(load({ accounts: 2, logTypes: usualLogTypes(logTypeIds.length) }));
  for (const account of ["workload-001", "workload-002"]) {
    const { deliveries } = built.stacks.find((s) => s.account === account)!;
    expect(deliveries.map((d) => d.logType).sort()).toEqual([...logTypeIds].sort());
  }
});

test("all kinds of destinations are used", () => {
  const { fleet } = load({ accounts: 1, logTypes: usualLogTypes(logTypeIds.length) });
  const used = new Set(fleet.deliveries.flatMap((d) => d.to));
  expect(new Set(Object.keys(fleet.destinations))).toEqual(used);
  expect(new Set(Object.values(fleet.destinations).map((d) => d.type))).toEqual(
    new Set(["s3", "cloudwatch-logs", "firehose", "xray"]),
  );
});

test("forty accounts fit into the policies of their central buckets, and go after the archive", () => {
  const logTypes = parseLogTypes("vpc-flow-logs,waf,cloudfront-access-logs,eks-control-plane");
  const { stacks } = build(load({ accounts: 40, logTypes }));
  expect(stacks).toHaveLength(41);
  const archive = stacks.find((s) => s.account === "archive")!.stack;
  for (const { account, stack } of stacks)
    if (account !== "archive") expect(stack.dependsOn(archive)).toBe(true);
});

test("accounts that are listed share a bucket in groups; an organization shares one", () => {
  const buckets = (organization: boolean): string[] => {
    const { fleet } = load({ accounts: 120, logTypes: ["vpc-flow-logs"], organization });
    return Object.values(fleet.destinations).flatMap((d) => (d.type === "s3" ? [d.bucketName] : []));
  };
  expect(buckets(false)).toHaveLength(3);
  expect(buckets(true)).toHaveLength(1);
});

test("what is global is logged in the first region alone", () => {
  const { fleet } = load({
    accounts: 1,
    logTypes: ["cloudfront-access-logs", "ec2-spot-data-feed", "vpc-flow-logs"],
    regions: 2,
  });
  expect(fleet.deliveries.map((d) => [d.logType, d.region])).toEqual([
    ["cloudfront-access-logs", "us-east-1"],
    ["ec2-spot-data-feed", "us-east-1"],
    ["vpc-flow-logs", "us-east-1"],
    ["vpc-flow-logs", "eu-west-1"],
  ]);
  build(load({ accounts: 2, logTypes: usualLogTypes(20), regions: 2 }));
});

test("sources belong to their accounts, and accounts have other ids", () => {
  const { fleet } = load({ accounts: 2, logTypes: ["msk-broker", "s3-server-access-logs", "vpc-flow-logs"] });
  const [first, second] = ["workload-001", "workload-002"].map((name) =>
    fleet.deliveries.filter((d) => d.account === name).map((d) => d.source),
  );
  expect(first).toEqual([
    "arn:aws:kafka:us-east-1:100000000001:cluster/orders/a1b2c3d4-5678-90ab-cdef-100000000001-2",
    "arn:aws:s3:::orders-data-100000000001",
    "arn:aws:ec2:us-east-1:100000000001:vpc/vpc-0a1b2c3d4e5f67890",
  ]);
  expect(second!.filter((source) => first!.includes(source))).toEqual([]);
});

test("the same options make the same file", () => {
  const options = { accounts: 3, logTypes: usualLogTypes(30), regions: 2, organization: true };
  expect(generateFleet(options)).toBe(generateFleet(options));
});

test("log types are chosen by all, by number or by ids", () => {
  expect(new Set(parseLogTypes("all"))).toEqual(new Set(logTypeIds));
  expect(parseLogTypes("20")).toHaveLength(20);
  for (const id of parseLogTypes("20")) expect((rowOf(id) as LogTypeRow).lifecycle.state).toBe("active");
  expect(parseLogTypes("waf, vpc-flow-logs")).toEqual(["waf", "vpc-flow-logs"]);
  expect(() => parseLogTypes("waf,waff")).toThrow("Not log types: waff.");
  expect(() => parseLogTypes(String(logTypeIds.length + 1))).toThrow(
    `There are ${logTypeIds.length} log types.`,
  );
});

test("counts that make no fleet are refused", () => {
  expect(() => generateFleet({ accounts: 0, logTypes: ["waf"] })).toThrow(
    "accounts 0: a fleet has 1 or more.",
  );
  expect(() => generateFleet({ accounts: 1, logTypes: ["waf"], regions: 11 })).toThrow(
    "regions 11: choose 1 to 10.",
  );
});
