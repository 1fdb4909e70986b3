import { existsSync } from "node:fs";
import type { PolicyDocument } from "../../modules/policies/document";
import { policySize } from "../../modules/policies/limits";
import { accountId, archiveFleet, embedded, fleetFolder } from "./fleets";
import { escape, logDelivery } from "./log-delivery";

const fleets = fleetFolder();
afterAll(() => fleets.remove());

type Json = Record<string, { id: string; policies: PolicyDocument[] }>;

test("--json is { id, policies } by account", async () => {
  const { code, out, err } = await logDelivery(["permissions", "--config", embedded, "--json"]);
  expect([code, err]).toEqual([0, ""]);
  const json = JSON.parse(out) as Json;
  expect(Object.entries(json).map(([name, { id }]) => [name, id])).toEqual([
    ["archive", "999988887777"],
    ["workload", "111122223333"],
  ]);
  for (const account of Object.values(json)) {
    expect(Object.keys(account)).toEqual(["id", "policies"]);
    for (const policy of account.policies) expect(policySize(policy, "managed")).toBeLessThanOrEqual(6144);
  }
});

test("--account shows that account alone, and finds what was meant", async () => {
  const { out } = await logDelivery(["permissions", "--config", embedded, "--account", "archive", "--json"]);
  expect(Object.keys(JSON.parse(out) as Json)).toEqual(["archive"]);
  const wrong = await logDelivery(["permissions", "--config", embedded, "--account", "archives"]);
  expect([wrong.code, wrong.out]).toEqual([2, ""]);
  expect(wrong.err).toMatch(/"archives" is not an account of .*log-delivery.yaml. Did you mean "archive"\?/);
});

test("--console adds statements", async () => {
  const sids = async (...args: string[]) => {
    const { out } = await logDelivery(["permissions", "--config", embedded, "--json", ...args]);
    return Object.values(JSON.parse(out) as Json).flatMap(({ policies }) =>
      policies.flatMap(({ Statement }) => Statement.map(({ Sid }) => Sid)),
    );
  };
  expect(await sids()).not.toContain("ConsoleBuckets");
  expect(await sids("--console")).toEqual(
    expect.arrayContaining(["ConsoleBuckets", "ConsoleLogGroups", "ConsoleDeliveryStreams"]),
  );
});

test("the text has a heading per account, sizes, documents that parse, and what is left to others", async () => {
  const { code, out, err } = await logDelivery(["permissions", "--config", embedded]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^archive \(999988887777\): 1 managed policy$/m);
  expect(out).toMatch(/^workload \(111122223333\): \d managed policies$/m);
  expect(out).toMatch(/^Policy 1 of \d: [\d,]+ of 6,144 characters$/m);
  expect(out.replace(/\s+/g, " ")).toContain(
    "Not included: what the owners of the sources of msk-broker, step-functions need to switch them on.",
  );
  const documents = out.split(/^Policy .*$/m).slice(1);
  for (const text of documents) {
    const json = text.slice(text.indexOf("{"), text.lastIndexOf("\n}") + 2);
    expect((JSON.parse(json) as PolicyDocument).Version).toBe("2012-10-17");
  }
  expect(documents.length).toBeGreaterThan(1);
});

test("an account without anything says so", async () => {
  const fleet = archiveFleet(1) as { accounts: object };
  const file = fleets.write("idle.yaml", {
    ...fleet,
    accounts: { ...fleet.accounts, idle: { id: "123456789012" } },
  });
  const { out } = await logDelivery(["permissions", "--config", file]);
  expect(out).toContain("idle (123456789012): nothing is deployed there.");
});

test("a fleet of 50 accounts: each its own, and the archive's destinations in documents that fit", async () => {
  const file = fleets.write("large.yaml", archiveFleet(50, "variable"));
  const { code, out, err } = await logDelivery(["permissions", "--config", file, "--json"]);
  expect([code, err]).toEqual([0, ""]);
  const json = JSON.parse(out) as Json;
  expect(Object.keys(json)).toHaveLength(51);
  for (const [name, { id, policies }] of Object.entries(json)) {
    const text = JSON.stringify(policies);
    if (name !== "archive") {
      expect(text).toContain(`arn:aws:bedrock:us-east-1:${id}:knowledge-base/KB12345678`);
      const others = Array.from({ length: 50 }, (_, index) => accountId(index + 1)).filter(
        (other) => other !== id,
      );
      for (const other of others) expect(text).not.toContain(`:${other}:delivery-source`);
    }
    for (const policy of policies) expect(policySize(policy, "managed")).toBeLessThanOrEqual(6144);
  }
  const archive = JSON.stringify(json.archive!.policies);
  for (let index = 1; index <= 50; index++) expect(archive).toContain(`-json-${accountId(index)}`);
  expect(json.archive!.policies.length).toBeGreaterThan(1);
});

test("a large fleet shows how far it is on a terminal, and clears the line", async () => {
  const file = fleets.write("progress.yaml", archiveFleet(50, "variable"));
  const onTerminal = await logDelivery(["permissions", "--config", file, "--json"], { isTTY: true });
  expect(onTerminal.err).toMatch(/\r51 stacks: \d+ % built/);
  expect(onTerminal.err.endsWith("\r\u001b[K")).toBe(true);
  const small = await logDelivery(["permissions", "--config", embedded, "--json"], { isTTY: true });
  expect(small.err).toBe("");
});

test("the file's problems go to stderr, with exit code 1", async () => {
  const { code, out, err } = await logDelivery(["permissions", "--config", "no-such.yaml"]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^no-such.yaml does not exist/);
});

test("the file may come from LOG_DELIVERY_CONFIG", async () => {
  const { code, out } = await logDelivery(["permissions"], { env: { LOG_DELIVERY_CONFIG: embedded } });
  expect(code).toBe(0);
  expect(out).toContain("workload (111122223333)");
});

test("is coloured on a terminal only, and writes nothing", async () => {
  const before = existsSync("cdktf.out");
  expect((await logDelivery(["permissions", "--config", embedded], { isTTY: true })).out).toContain(escape);
  expect((await logDelivery(["permissions", "--config", embedded])).out).not.toContain(escape);
  expect(existsSync("cdktf.out")).toBe(before);
});

test("who switches off needs what who switches on needs", async () => {
  const written = (name: string, enabled: boolean): string =>
    fleets.write(name, {
      accounts: { a: { id: "111122223333" } },
      destinations: {
        bucket: { type: "s3", account: "a", region: "us-east-1", bucketName: "aws-waf-logs-a" },
      },
      deliveries: [
        {
          logType: "waf",
          account: "a",
          region: "us-east-1",
          source: "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/orders/a1b2",
          to: ["bucket"],
          enabled,
        },
        {
          logType: "bedrock-knowledge-base",
          account: "a",
          region: "us-east-1",
          source: "arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1",
          to: ["bucket"],
          enabled,
        },
      ],
    });
  const printed = async (file: string) =>
    (await logDelivery(["permissions", "--config", file, "--json"])).out;
  const off = await printed(written("off.yaml", false));
  expect(off).toBe(await printed(written("on.yaml", true)));
  expect(off).toContain("wafv2:DeleteLoggingConfiguration");
  expect(off).toContain("logs:DeleteDelivery");
});
