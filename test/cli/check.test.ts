import { archiveFleet, embedded, fleetFolder } from "./fleets";
import { escape, logDelivery } from "./log-delivery";

const fleets = fleetFolder();
afterAll(() => fleets.remove());

interface Json {
  problems: { path: string; message: string; line?: number; column?: number }[];
  policies: { name: string; kind: string; stack: string; size: number; limit: number; unit: string }[];
  quotas: {
    name: string;
    account: string;
    accountId: string;
    region: string;
    resource?: string;
    used: number;
    reserved?: number;
    limit: number | null;
    adjustable: boolean | null;
    verdict?: string;
    source: string;
  }[];
  warnings: { path: string; message: string; line?: number }[];
  notes: { path: string; message: string; line?: number }[];
}

async function checked(file: string): Promise<{ code: number; json: Json; err: string }> {
  const { code, out, err } = await logDelivery(["check", "--config", file, "--json"]);
  return { code, json: JSON.parse(out) as Json, err };
}

test("the embedded fleet is fine", async () => {
  const { code, json, err } = await checked(embedded);
  expect([code, err, json.problems]).toEqual([0, "", []]);
  expect(Object.keys(json)).toEqual(["problems", "policies", "quotas", "warnings", "notes"]);
  expect(json.policies.map(({ kind, limit, unit }) => [kind, limit, unit])).toEqual(
    expect.arrayContaining([
      ["bucket", 20480, "bytes"],
      ["key", 32768, "bytes"],
      ["log-group", 5120, "characters"],
    ]),
  );
  for (const { size, limit } of json.policies) expect(size > 0 && size < limit).toBe(true);
  const used = (account: string, name: string) =>
    json.quotas.find((quota) => quota.account === account && quota.name === name)?.used;
  expect(used("workload", "log-group resource policies")).toBe(1);
  expect(used("workload", "delivery sources")).toBe(6);
  expect(used("workload", "deliveries")).toBe(9);
  expect(used("workload", "delivery destinations")).toBe(2);
  expect(used("archive", "delivery destinations")).toBe(2);
});

test("deliveries that are prepared only, and services that AWS ends, are warnings with their places", async () => {
  const { json } = await checked(embedded);
  const prepared = json.warnings.filter(({ message }) => message.includes("prepared only"));
  expect(prepared.map(({ message }) => /"([^"]+)"/.exec(message)![1])).toEqual([
    "msk-broker",
    "step-functions",
  ]);
  for (const { path, line } of json.warnings) {
    expect(path).toMatch(/^deliveries\[\d+\]/);
    expect(line).toBeGreaterThan(10);
  }
  expect(json.warnings.find(({ message }) => message.includes("WorkMail"))!.message).toMatch(
    /AWS ends it on 2027-/,
  );
});

/** A broken file: the same name of a bucket destination wrong twice, and a delivery that AWS refuses. */
const refused = `accounts:
  a: { id: "111122223333" }
destinations:
  group: { type: cloudwatch-logs, account: a, region: us-east-1, logGroupName: /aws/vendedlogs/x }
  bucket: { type: s3, account: a, region: us-east-1, bucketName: logs-of-a }
deliveries:
  - { logType: waf, account: a, region: us-east-1, source: "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/x/y", to: [group] }
  - { logType: vpc-flow-logs, account: a, region: us-east-1, source: vpc-1, to: [bucket] }
  - { logType: robomaker, account: a, region: us-east-1, to: [group] }
`;

test("[E5] [E15] a shared archive is told, and paths of another organization are refused", async () => {
  const fleet = (top: object, bucket: object): object => {
    const { destinations, ...rest } = archiveFleet(2) as { destinations: { bucket: object } };
    return {
      ...top,
      ...rest,
      destinations: { bucket: { ...destinations.bucket, ...bucket } },
    };
  };
  const told = async (top: object, bucket: object): Promise<string[]> => {
    const { code, json } = await checked(fleets.write("shared.yaml", fleet(top, bucket)));
    expect(code).toBe(0);
    return json.warnings
      .filter(({ message }) => message.includes("is shared"))
      .map(({ path, message }) => `${path} ${message}`);
  };
  const organization = { organizationId: "o-exampleorgid" };
  expect(await told(organization, { accountIsolation: undefined })).toEqual([
    expect.stringMatching(
      /^destinations.bucket bucket .* every account of the organization may name the folders/,
    ),
  ]);
  expect(await told({}, { accountIsolation: "shared" })).toEqual([
    expect.stringMatching(/^destinations.bucket.accountIsolation .* accounts that deliver here may name/),
  ]);
  expect(await told({}, { accountIsolation: undefined })).toEqual([]);
  expect(await told(organization, { accountIsolation: "variable" })).toEqual([]);

  const foreign = { ...organization, organizationPaths: ["o-a1b2c3d4e5/r-ab12/*"] };
  const { json } = await checked(fleets.write("foreign.yaml", fleet(foreign, {})));
  expect(json.problems).toEqual([
    expect.objectContaining({
      path: "organizationPaths[0]",
      message: expect.stringMatching(/is of organization o-a1b2c3d4e5/) as string,
    }),
  ]);
});

test("all problems come at once with their places, and sizes in spite of them", async () => {
  const file = fleets.write("refused.yaml", refused);
  const { code, json, err } = await checked(file);
  expect([code, err]).toEqual([1, ""]);
  expect(json.problems.map(({ path, line, column }) => [path, line, column])).toEqual([
    ["deliveries[0]", 7, 5],
    ["deliveries[2]", 9, 5],
  ]);
  expect(json.problems[0]!.message).toContain('names that start with "aws-waf-logs-"');
  expect(json.problems[1]!.message).toContain("AWS ended");
  expect(json.policies.map(({ name }) => name)).toContain("bucket logs-of-a");

  const text = await logDelivery(["check", "--config", file]);
  expect(text.code).toBe(1);
  expect(text.err.split("\n")[0]).toMatch(/refused\.yaml:7:5 deliveries\[0\]: /);
  expect(text.out).toContain("2 problems.");
  expect(text.out).toContain("bucket logs-of-a");
});

test("a file that isn't valid has its problems and nothing else", async () => {
  const file = fleets.write(
    "invalid.yaml",
    refused.replace("bucketName", "bucketname").replace("to: [group]", "to: [grup]"),
  );
  const { code, json } = await checked(file);
  expect(code).toBe(1);
  expect(json.problems.length).toBeGreaterThanOrEqual(3);
  expect(json.problems.map(({ message }) => message).join("\n")).toContain('Did you mean "group"?');
  expect([json.policies, json.quotas, json.warnings]).toEqual([[], [], []]);
});

test("an ended service that is allowed is a warning", async () => {
  const file = fleets.write(
    "ended.yaml",
    refused
      .replace(/ {2}- \{ logType: waf.*\n/, "")
      .replace("robomaker,", "robomaker, allowEnded: true,")
      .replace("/aws/vendedlogs/x", "/aws/robomaker/SimulationJobs"),
  );
  const { code, json } = await checked(file);
  expect([code, json.problems]).toEqual([0, []]);
  expect(json.warnings.map(({ message }) => message).join()).toMatch(/AWS ended AWS RoboMaker on \d{4}-/);
});

test("reserved policies count, and passing a quota fails while everything is still shown", async () => {
  const group = (index: number) => ({
    type: "cloudwatch-logs",
    account: "a",
    region: "us-east-1",
    logGroupName: `/logs/${"x".repeat(400)}-${index}`,
  });
  const many = 30;
  const fleet = (reservedLogGroupPolicies: number) => ({
    accounts: { a: { id: "111122223333", reservedLogGroupPolicies } },
    destinations: Object.fromEntries(Array.from({ length: many }, (_, index) => [`g${index}`, group(index)])),
    deliveries: Array.from({ length: many }, (_, index) => ({
      logType: "bedrock-knowledge-base",
      account: "a",
      region: "us-east-1",
      source: `arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB${String(index).padStart(8, "0")}`,
      to: [`g${index}`],
    })),
  });
  const fine = await checked(fleets.write("reserved.yaml", fleet(5)));
  const quota = fine.json.quotas.find(({ name }) => name === "log-group resource policies")!;
  expect(fine.code).toBe(0);
  expect(quota).toMatchObject({ reserved: 5, limit: 10 });
  expect(quota.used).toBeGreaterThan(6);

  const over = await checked(fleets.write("over.yaml", fleet(9)));
  expect(over.code).toBe(1);
  expect(over.json.problems.map(({ message }) => message).join()).toContain("9 are reserved for others");
  expect(over.json.policies.length).toBe(quota.used - 5);
  expect(over.json.quotas.find(({ name }) => name === "log-group resource policies")!.used).toBe(
    quota.used + 4,
  );
});

test("a bucket policy over its limit fails, and its size is shown", async () => {
  const file = fleets.write("bucket.yaml", archiveFleet(150));
  const { code, json } = await checked(file);
  expect(code).toBe(1);
  const policy = json.policies.find(({ kind }) => kind === "bucket")!;
  expect(policy.size).toBeGreaterThan(policy.limit);
  expect(json.problems[0]!.message).toContain("S3 allows 20480");
  const { out } = await logDelivery(["check", "--config", file], { isTTY: true, columns: 120 });
  expect(out).toMatch(/█{20}.* \d{3} %/);
  // Of long lists a person sees the top.
  expect(out).toMatch(/^ {2}archive \(999988887777\) us-east-1 +delivery destinations +150$/m);
  expect(out).toMatch(/^ {2}… and \d+ more: --json has them all$/m);
}, 60_000);

test("bars on a terminal, plain percentages in a pipe", async () => {
  const onTerminal = await logDelivery(["check", "--config", embedded], {
    isTTY: true,
    env: { NO_COLOR: "1" },
  });
  const piped = await logDelivery(["check", "--config", embedded]);
  expect(onTerminal.out).toMatch(/█+░+ {3}\d % {2}[\d,]+ of 20,480 bytes/);
  expect(onTerminal.out).not.toContain(escape);
  expect(piped.out).not.toMatch(/[█░]/);
  expect(piped.out).toMatch(/^ +\d+ % {2}[\d,]+ of 20,480 bytes {4}bucket org-log-archive/m);
  expect(piped.out).toContain("No problems.");
  expect((await logDelivery(["check", "--config", embedded], { isTTY: true })).out).toContain(escape);
});

/** Resolver query logs of VPCs, and flow logs of one. */
function networks(vpcs: number, flowLogs: number): object {
  const place = { account: "workload", region: "eu-west-1", to: ["bucket"] };
  return {
    accounts: { workload: { id: "111122223333" } },
    destinations: {
      bucket: { type: "s3", account: "workload", region: "eu-west-1", bucketName: "network-logs" },
    },
    deliveries: [
      ...Array.from({ length: flowLogs }, (_, index) => ({
        ...place,
        logType: "vpc-flow-logs",
        name: `flow-${index}`,
        source: "vpc-1",
        options: { trafficType: ["ACCEPT", "REJECT", "ALL"][index] },
      })),
      ...Array.from({ length: vpcs }, (_, index) => ({
        ...place,
        logType: "route53-resolver-queries",
        source: `vpc-${index}`,
      })),
    ],
  };
}

test("[B14] more VPCs than a region has associations: a warning that AWS raises the quota, and no failure", async () => {
  const { code, json } = await checked(fleets.write("vpcs.yaml", networks(101, 0)));
  expect([code, json.problems]).toEqual([0, []]);
  const over = json.warnings.find(({ message }) => message.includes("VPC associations"))!;
  expect(over.path).toBe("deliveries[100]");
  expect(over.line).toBeGreaterThan(100);
  expect(over.message).toContain(
    "workload (111122223333), eu-west-1: 101 VPC associations of Resolver query-log configurations; " +
      "AWS allows 100, and raises it on request (Service Quotas).",
  );
  expect(json.quotas.find(({ name }) => name.startsWith("VPC associations"))).toMatchObject({
    account: "workload",
    accountId: "111122223333",
    region: "eu-west-1",
    used: 101,
    limit: 100,
    adjustable: true,
    verdict: "over",
  });
});

test("[B14] what is 80 % full is a note", async () => {
  const file = fleets.write("near.yaml", networks(85, 0));
  const { code, json } = await checked(file);
  expect(code).toBe(0);
  expect(json.notes.map(({ message }) => message).join("\n")).toContain(
    "85 VPC associations of Resolver query-log configurations; AWS allows 100",
  );
  const { out } = await logDelivery(["check", "--config", file]);
  expect(out).toContain("\nNotes\n");
  expect(out).toMatch(
    /85 % {2}85 of 100 +VPC associations .* \(can be raised\) +workload \(111122223333\) eu-west-1$/m,
  );
});

test("a number that AWS doesn't confirm refuses nothing", async () => {
  const { code, json } = await checked(fleets.write("flow-logs.yaml", networks(0, 3)));
  expect([code, json.problems]).toEqual([0, []]);
  expect(json.warnings.map(({ message }) => message).join()).toContain(
    "3 flow logs of a VPC, subnet or network interface (vpc-1); AWS is said to allow 2.",
  );
});

test("[G16] a passed limit says where, with account and region, never 1:1", async () => {
  const file = fleets.write("where.yaml", archiveFleet(150));
  const { json } = await checked(file);
  expect(json.problems).toHaveLength(1);
  const [{ path, line, message }] = json.problems as [Json["problems"][number]];
  expect(path).toBe("destinations.bucket");
  expect(line).toBeGreaterThan(300);
  expect(message).toMatch(/^Stack archive-us-east-1, account archive \(999988887777\): The policy of bucket/);
}, 60_000);

test("deliveries that are switched off are warnings, and not prepared", async () => {
  const file = fleets.write("off.yaml", {
    accounts: { a: { id: "111122223333" } },
    destinations: {
      group: {
        type: "cloudwatch-logs",
        account: "a",
        region: "us-east-1",
        logGroupName: "/aws/vendedlogs/x",
      },
    },
    deliveries: [
      { logType: "step-functions", account: "a", region: "us-east-1", to: ["group"], enabled: false },
      { logType: "lambda", account: "a", region: "us-east-1", to: ["group"], enabled: false },
    ],
  });
  const { code, json } = await checked(file);
  expect(code).toBe(1);
  expect(json.problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
    expect.stringMatching(/^deliveries\[1\] enabled is false, and these logs go on: A function logs/),
  ]);
  expect(json.warnings.map(({ message }) => message)).toEqual([
    `"step-functions" is switched off (enabled: false): its grants, log groups, buckets and streams stay. The arguments that say so are in the stack's outputs.`,
  ]);
});
