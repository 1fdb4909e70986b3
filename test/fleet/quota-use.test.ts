/** What a fleet takes of AWS's quotas, over its stacks; and how passed limits are told. */
import { Testing } from "cdktf";
import { stringify } from "yaml";
import { quotas, type QuotaId } from "../../modules/catalog/quotas";
import { buildFleet, draftFleet, type FleetDraft } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { FleetError } from "../../modules/fleet/problem";
import { verdictOf } from "../../modules/fleet/quota-use";

const ACCOUNT = "111122223333";

function drafted(fleet: object): FleetDraft {
  return draftFleet(Testing.app(), parseFleet(stringify(fleet), "fleet.yaml"));
}

function used(draft: FleetDraft, id: QuotaId): [region: string, used: number][] {
  return draft.quotas.filter((use) => use.id === id).map(({ region, used: amount }) => [region, amount]);
}

/** Distributions of an account, configured in us-east-1 whichever stack they are in. */
function distributions(regions: readonly string[]): object {
  return {
    accounts: { web: { id: ACCOUNT } },
    destinations: {
      bucket: { type: "s3", account: "web", region: "us-east-1", bucketName: "logs-of-web" },
    },
    deliveries: regions.map((region, index) => ({
      logType: "cloudfront-access-logs",
      account: "web",
      region,
      source: `arn:aws:cloudfront::${ACCOUNT}:distribution/E${index}EXAMPLE`,
      to: ["bucket"],
    })),
  };
}

test("home regions are counted with the region's own stack, not by stack", () => {
  const draft = drafted(distributions(["us-east-1", "eu-west-1", "eu-central-1"]));
  expect(draft.problems).toEqual([]);
  expect(draft.stacks).toHaveLength(3);
  expect(used(draft, "delivery-sources")).toEqual([["us-east-1", 3]]);
  expect(used(draft, "deliveries")).toEqual([["us-east-1", 3]]);
});

test("AWS counts buckets and roles by account, over all regions", () => {
  const draft = drafted({
    accounts: { a: { id: ACCOUNT } },
    destinations: Object.fromEntries(
      ["us-east-1", "eu-west-1"].map((region) => [
        `bucket-${region}`,
        { type: "s3", account: "a", region, bucketName: `logs-${region}` },
      ]),
    ),
    deliveries: [],
  });
  expect(used(draft, "buckets")).toEqual([["all regions", 2]]);
});

/** Resolver query logs of `vpcs` VPCs. */
function queries(vpcs: number): object {
  return {
    accounts: { workload: { id: ACCOUNT } },
    destinations: {
      bucket: { type: "s3", account: "workload", region: "eu-west-1", bucketName: "dns-logs" },
    },
    deliveries: Array.from({ length: vpcs }, (_, index) => ({
      logType: "route53-resolver-queries",
      account: "workload",
      region: "eu-west-1",
      source: `vpc-${String(index).padStart(8, "0")}`,
      to: ["bucket"],
    })),
  };
}

test("[B14] VPCs are counted against the associations of the region, whatever the configurations", () => {
  const draft = drafted(queries(101));
  const associations = draft.quotas.find(({ id }) => id === "resolver-query-log-associations")!;
  expect(associations).toMatchObject({ account: "workload", region: "eu-west-1", used: 101 });
  expect(verdictOf(associations)).toBe("over");
  expect(draft.passedLimits).toEqual([]);
});

describe("verdicts", () => {
  const verdict = (id: QuotaId, amount: number) => verdictOf({ quota: quotas[id], used: amount });

  test.each([
    ["resolver-query-log-configs", 15, undefined],
    ["resolver-query-log-configs", 16, "near"],
    ["resolver-query-log-configs", 20, "near"],
    ["resolver-query-log-configs", 21, "over"],
    ["log-resource-policies", 10, "near"],
    ["log-resource-policies", 11, "passed"],
    ["subscription-filters", 2, undefined],
    ["subscription-filters", 3, "passed"],
    // Not confirmed by AWS: nothing is refused because of it.
    ["flow-logs", 3, "over"],
    ["deliveries", 100_000, undefined],
  ] as const)("%s: %d is %s", (id, amount, expected) => {
    expect(verdict(id, amount)).toBe(expected);
  });
});

/** Log groups whose names are too long to share policies well: they fill about `policies`. */
function logGroups(places: Readonly<Record<string, number>>): object {
  const entries = Object.entries(places).flatMap(([region, count]) =>
    Array.from({ length: count }, (_, index) => ({ region, name: `g-${region}-${index}` })),
  );
  return {
    accounts: { workload: { id: ACCOUNT, reservedLogGroupPolicies: 4 } },
    destinations: Object.fromEntries(
      entries.map(({ region, name }) => [
        name,
        {
          type: "cloudwatch-logs",
          account: "workload",
          region,
          logGroupName: `/logs/${"x".repeat(400)}-${name}`,
        },
      ]),
    ),
    deliveries: entries.map(({ region, name }, index) => ({
      logType: "bedrock-knowledge-base",
      account: "workload",
      region,
      source: `arn:aws:bedrock:${region}:${ACCOUNT}:knowledge-base/KB${String(index).padStart(8, "0")}`,
      to: [name],
    })),
  };
}

test("[G16] a passed limit names stack, account and region, and stands at the account in the file", () => {
  const { passedLimits } = drafted(logGroups({ "eu-west-1": 60 }));
  expect(passedLimits).toHaveLength(1);
  const [{ path, message }] = passedLimits as [FleetDraft["passedLimits"][number]];
  expect(path).toEqual(["accounts", "workload"]);
  expect(message).toMatch(
    /^Stack workload-eu-west-1, account workload \(111122223333\): The log groups in eu-west-1 need \d+ CloudWatch Logs resource policies, and 4 are reserved for others; AWS allows 10/,
  );
});

test("[G16] a bucket's and a key's policy that is too large is told at its destination", () => {
  const teams = Array.from({ length: 400 }, (_, index) => `team-${index}`);
  const fleet = {
    accounts: {
      archive: { id: "999988887777" },
      ...Object.fromEntries(teams.map((name, index) => [name, { id: String(100000000000 + index) }])),
    },
    destinations: {
      other: { type: "s3", account: "archive", region: "us-east-1", bucketName: "other" },
      bucket: {
        type: "s3",
        account: "archive",
        region: "us-east-1",
        bucketName: "org-log-archive",
        encryption: "customer-managed",
      },
    },
    deliveries: teams.map((account) => ({
      logType: "vpc-flow-logs",
      account,
      region: "us-east-1",
      source: "vpc-0a1b2c3d4e5f67890",
      to: ["bucket"],
    })),
  };
  try {
    buildFleet(Testing.app(), parseFleet(stringify(fleet), "fleet.yaml"));
    throw new Error("Nothing was refused.");
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    const [first] = error.problems;
    expect(first!.path).toEqual(["destinations", "bucket"]);
    expect(first!.line).toBeGreaterThan(800);
    expect(first!.message).toMatch(
      /^Stack archive-us-east-1, account archive \(999988887777\): The policy of /,
    );
    expect(error.message).not.toMatch(/fleet\.yaml:1:1 /);
  }
});
