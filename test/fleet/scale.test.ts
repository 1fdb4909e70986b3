/**
 * What keeps large fleets small: policies that don't grow with accounts, and work that is done once. Counts,
 * not times: `npm run bench` measures those.
 */
import { Testing } from "cdktf";
import { generateFleet } from "../../bench/generate-fleet";
import { buildFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { FleetError } from "../../modules/fleet/problem";
import { spareTokenTraces } from "../../modules/fleet/stack-traces";
import { policyInventory, type SizedPolicy } from "../../modules/destinations/policy-inventory";
import { bucketStatements } from "../../modules/policies/bucket-policy";
import { packLogGroupPolicies } from "../../modules/policies/log-group-packing";
import type { Fleet } from "../../modules/fleet/schema";
import { parse, stringify } from "yaml";

jest.mock("../../modules/policies/bucket-policy", () =>
  counted("../../modules/policies/bucket-policy", "bucketStatements"),
);
jest.mock("../../modules/policies/log-group-packing", () =>
  counted("../../modules/policies/log-group-packing", "packLogGroupPolicies"),
);

function counted(module: string, name: string): object {
  const actual = jest.requireActual<Record<string, (...args: unknown[]) => unknown>>(module);
  return { ...actual, [name]: jest.fn(actual[name]) };
}

beforeAll(() => spareTokenTraces());
beforeEach(() => jest.clearAllMocks());

/** Two log types of `accounts` accounts to one bucket; one of them also to a log group of its account, one to a stream. */
function fleetOf(accounts: number, organization: boolean): string {
  const fleet = parse(
    generateFleet({ accounts, logTypes: ["route53-resolver-queries", "vpc-flow-logs"], organization }),
  ) as Fleet;
  if (organization) return stringify(fleet);
  // The generator would spread accounts that are listed over several buckets.
  const destinations = Object.entries(fleet.destinations).filter(
    ([name, d]) => d.type !== "s3" || name === "archive-us-east-1-1",
  );
  return stringify({
    ...fleet,
    destinations: Object.fromEntries(destinations),
    deliveries: fleet.deliveries.map((d) => ({
      ...d,
      to: d.to.map((name) => (name.startsWith("archive-") ? "archive-us-east-1-1" : name)),
    })),
  });
}

function policiesOf(accounts: number, organization: boolean): SizedPolicy[] {
  return policyInventory(
    buildFleet(Testing.app(), parseFleet(fleetOf(accounts, organization), "fleet.yaml")).app,
  );
}

test("1,000 accounts of an organization write to one bucket by the policies of one account", () => {
  const archive = (policies: SizedPolicy[]): SizedPolicy[] => policies.filter((p) => p.kind !== "log-group");
  const many = archive(policiesOf(1_000, true));
  expect(many.map((p) => p.kind).sort()).toEqual(["bucket", "key"]);
  for (const { size } of many) expect(size).toBeLessThan(2_000);
  expect(many).toEqual(archive(policiesOf(1, true)));
});

test("listed one by one they pass the limits of bucket and key: the numbers, and the way out", () => {
  let message = "";
  try {
    policiesOf(1_000, false);
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    message = error.message;
  }
  expect(message).toMatch(
    /The policy of bucket "archive-us-east-1-1-999988887777" takes \d{5,6} bytes for 1000 source accounts with accountIsolation exact; S3 allows 20480, which is enough for the first 45 of them\. .*organizationId in the fleet file/,
  );
  expect(message).toMatch(/takes \d{5} bytes; KMS allows 32768\. Guard by organization/);
});

test("each policy is rendered once, however many accounts and deliveries it is for", () => {
  const calls = (accounts: number): number[] => {
    jest.clearAllMocks();
    const { app, stacks } = buildFleet(Testing.app(), parseFleet(fleetOf(accounts, true), "fleet.yaml"));
    app.synth();
    policyInventory(app);
    const groups = stacks.filter((s) => s.account !== "archive");
    return [
      jest.mocked(bucketStatements).mock.calls.length,
      jest.mocked(packLogGroupPolicies).mock.calls.length / groups.length,
    ];
  };
  expect(calls(2)).toEqual([1, 1]);
  expect(calls(20)).toEqual([1, 1]);
});

test("all values of a stack are resolved in one pass", () => {
  const { app, stacks } = buildFleet(Testing.app(), parseFleet(fleetOf(3, true), "fleet.yaml"));
  const element = stacks[1]!.deliveries[0]!.resources[0]!;
  const render = jest.spyOn(element, "toTerraform");
  app.synth();
  expect(render).toHaveBeenCalledTimes(1);
});

test("a stack depends on the archive once, and on nothing else", () => {
  const { stacks } = buildFleet(Testing.app(), parseFleet(fleetOf(30, true), "fleet.yaml"));
  const archive = stacks.find((s) => s.account === "archive")!.stack;
  for (const { stack, account } of stacks)
    expect(stack.dependencies).toEqual(account === "archive" ? [] : [archive]);
});
