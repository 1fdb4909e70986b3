/**
 * Adding a log type, as CONTRIBUTING.md tells it: a line in the matrix, a row, and for what isn't V2 a service file.
 * In a copy of the tree, with nothing else changed by hand, both can be used afterwards, types included.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "log-type-"));

const V2_ROW = `import { defineRow } from "../pieces/define-row";
import { regional } from "../pieces/statements";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Sample",
  ...logs("/aws/vendedlogs/sample/"),
  source: {
    noun: "a sample",
    arns: [regional("sample", "sample/\${SampleId}")],
    exampleArn: "arn:aws:sample:us-east-1:111122223333:sample/one",
  },
  v2: {
    logTypes: [logType("SAMPLE_LOGS", { always: "event_timestamp", optional: "detail" })],
    defaultLogTypes: "SAMPLE_LOGS",
    authorization: "sample",
  },
  pages: ["https://docs.aws.amazon.com/sample/latest/userguide/logs.html"],
  evidence: { confidence: "high" },
});
`;

const V1_ROW = `import { suggested, v1 } from "../pieces/cells";
import { defineRow } from "../pieces/define-row";
import { setOn } from "../pieces/enablement";
import { allow, regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Sampler",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/sampler/", "name"),
    setOn("aws_mskconnect_connector", "log_delivery"),
  ),
  source: {
    noun: "a sampler",
    arns: [regional("sampler", "sampler/\${SamplerId}")],
    exampleArn: "arn:aws:sampler:us-east-1:111122223333:sampler/one",
  },
  deployer: [allow("sampler:UpdateSampler")],
  pages: ["https://docs.aws.amazon.com/sampler/latest/userguide/logs.html"],
  evidence: { confidence: "high" },
});
`;

const V1_SERVICE = `import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const sampler: LogSwitch<string> = {
  identify: identifyByArn,
  switchOn: ({ logGroups }) => ({ attributes: { logGroup: logGroups[0]!.logGroupName } }),
};

export const switches = { "sampler-logs": sampler } satisfies LogSwitches;
`;

const USE = `import { App, TerraformStack, Testing } from "cdktf";
import { BucketDestination, LogDelivery, LogGroupDestination, declareEnvironment } from "./modules";

const stack = new TerraformStack(new App(), "workload");
declareEnvironment(stack, { accountId: "111122223333", region: "us-east-1" });
new LogDelivery(stack, "Sample", {
  logType: "sample-logs",
  source: "arn:aws:sample:us-east-1:111122223333:sample/one",
  destinations: [new BucketDestination(stack, "Archive", { bucketName: "org-archive" })],
  options: { logTypes: ["SAMPLE_LOGS"], outputFormat: "parquet", recordFields: ["detail"] },
});
const { attributes } = new LogDelivery(stack, "Sampler", {
  logType: "sampler-logs",
  source: "arn:aws:sampler:us-east-1:111122223333:sampler/one",
  destinations: [new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/sampler/one" })],
});
// @ts-expect-error no such format
export const wrong: Parameters<typeof use>[0] = { outputFormat: "xml" };
export function use(options: ConstructorParameters<typeof LogDelivery<"sample-logs">>[2]["options"]): unknown {
  return options;
}
console.log(JSON.stringify({ attributes, types: Object.keys(JSON.parse(Testing.synth(stack)).resource).sort() }));
`;

function run(...args: string[]): string {
  return execFileSync(process.execPath, args, {
    cwd: copy,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

beforeAll(() => {
  for (const name of [
    "modules",
    "build",
    "package.json",
    "tsconfig.json",
    ".prettierrc.json",
    "log-delivery.schema.json",
  ])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "dir");
  const matrix = join(copy, "modules/catalog/matrix.ts");
  writeFileSync(
    matrix,
    readFileSync(matrix, "utf8").replace(
      "\n] as const;",
      `
  ["sample-logs",                        absent,       [V2, V2, V2, __], "Amazon Sample logs"],
  ["sampler-logs",                       absent,       [V1, __, __, __], "Amazon Sampler logs"],
] as const;`,
    ),
  );
  writeFileSync(join(copy, "modules/catalog/rows/sample-logs.ts"), V2_ROW);
  writeFileSync(join(copy, "modules/catalog/rows/sampler-logs.ts"), V1_ROW);
  writeFileSync(join(copy, "modules/services/sampler.ts"), V1_SERVICE);
  writeFileSync(join(copy, "use.ts"), USE);
  run("-r", "ts-node/register", "build/generate/main.ts");
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("a V2 row is 25 lines", () => {
  expect(V2_ROW.trimEnd().split("\n").length).toBeLessThanOrEqual(25);
});

test("a line, a row and a service file are all that two log types need", () => {
  const { attributes, types } = JSON.parse(run("-r", "ts-node/register", "use.ts")) as {
    attributes: unknown;
    types: readonly string[];
  };
  expect(attributes).toEqual({ logGroup: "/aws/vendedlogs/sampler/one" });
  expect(types).toEqual(
    expect.arrayContaining([
      "aws_cloudwatch_log_delivery",
      "aws_cloudwatch_log_delivery_destination",
      "aws_cloudwatch_log_delivery_source",
      "aws_cloudwatch_log_group",
      "aws_s3_bucket_policy",
    ]),
  );
}, 120_000);

test("the compiler knows them", () => {
  writeFileSync(
    join(copy, "tsconfig.use.json"),
    JSON.stringify({ extends: "./tsconfig.json", include: [], files: ["use.ts"] }),
  );
  expect(run("node_modules/typescript/bin/tsc", "-p", "tsconfig.use.json")).toBe("");
}, 120_000);

test("the fleet file's schema has them", () => {
  const schema = readFileSync(join(copy, "log-delivery.schema.json"), "utf8");
  expect(schema).toContain('"sample-logs"');
  expect(schema).toContain('"SAMPLE_LOGS"');
});
