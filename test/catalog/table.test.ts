import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { cellKeyOf, destinationTypeOf } from "../../modules/catalog/columns";
import { isLogTypeId, logTypeIds, type LogTypeId } from "../../modules/catalog/matrix";
import { rowOf, type RowOf, type TickedCells } from "../../modules/catalog/table";
import reference2024 from "./matrix-2024.reference.json";
import referenceCurrent from "./matrix-current.reference.json";

const root = join(__dirname, "../..");

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

// These lines are checked by `tsc --noEmit`.
const globalAcceleratorGoesToS3Only: Equal<TickedCells<"global-accelerator-flow-logs">, "s3"> = true;
const securityHubGoesToLogGroupsOnly: Equal<TickedCells<"security-hub">, "cloudwatchLogs"> = true;
const idsAreLiterals: Equal<string extends LogTypeId ? true : false, false> = true;
const rowsAreLiterals: Equal<RowOf<"security-hub">["id"], "security-hub"> = true;
type FindingLogs = RowOf<"security-hub">["v2"]["logTypes"][number];
const formatsAreLiterals: Equal<FindingLogs["formats"]["cloudwatchLogs"], readonly ["plain"]> = true;
const fieldsAreLiterals: Equal<FindingLogs["mandatoryFields"][number], "event"> = true;
// @ts-expect-error: not a log type
const unknownId: LogTypeId = "msk-brokers";

test("the types are exact literals", () => {
  expect([
    globalAcceleratorGoesToS3Only,
    securityHubGoesToLogGroupsOnly,
    idsAreLiterals,
    rowsAreLiterals,
    formatsAreLiterals,
    fieldsAreLiterals,
  ]).not.toContain(false);
  expect(isLogTypeId(unknownId)).toBe(false);
});

test("every file in rows/ is in the table, and every id of the table has a file", () => {
  const files = readdirSync(join(root, "modules/catalog/rows")).map((file) => file.replace(/\.ts$/, ""));
  expect([...logTypeIds].sort()).toEqual(files.sort());
});

test("one order serves both editions of the page", () => {
  for (const reference of [reference2024, referenceCurrent]) {
    const ids = reference.map(({ id }) => id);
    expect(logTypeIds.filter((id) => ids.includes(id))).toEqual(ids);
  }
  expect(new Set(logTypeIds).size).toBe(logTypeIds.length);
});

test("isLogTypeId knows ids, and nothing that objects inherit", () => {
  expect(isLogTypeId("msk-broker")).toBe(true);
  expect(isLogTypeId("constructor")).toBe(false);
  expect(isLogTypeId("../row")).toBe(false);
});

test("rowOf refuses what is no log type, naming what was given", () => {
  expect(() => rowOf("../row" as LogTypeId)).toThrow(/"\.\.\/row" is not a log type.*msk-broker/);
});

test("rowOf returns the same object each time", () => {
  expect(rowOf("security-hub")).toBe(rowOf("security-hub"));
});

test("cells and destination types translate both ways", () => {
  expect((["cloudwatch-logs", "s3", "firehose", "xray"] as const).map(cellKeyOf)).toEqual([
    "cloudwatchLogs",
    "s3",
    "firehose",
    "xray",
  ]);
  for (const key of ["cloudwatchLogs", "s3", "firehose", "xray"] as const)
    expect(cellKeyOf(destinationTypeOf(key))).toBe(key);
});

test("importing the table, or the program, loads no row and no cdktf; asking for a row loads that one", () => {
  const script = `
    require("ts-node/register");
    require("./modules/catalog/table");
    require("./modules/cli/program");
    const loaded = () => Object.keys(require.cache).filter((file) => /catalog.rows|node_modules.(cdktf|constructs|@cdktf)/.test(file));
    const before = loaded();
    require("./modules/catalog/table").rowOf("security-hub");
    console.log(JSON.stringify({ before, after: loaded().map((file) => require("path").basename(file)) }));`;
  const output = execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
  expect(JSON.parse(output)).toEqual({ before: [], after: ["security-hub.ts"] });
});

test("[B29] Evidently ended on the day that AWS's notice names", () => {
  // "On October 16, 2025, AWS will discontinue support for CloudWatch Evidently": the banner of its API reference.
  expect(rowOf("evidently").lifecycle).toEqual({ state: "ended", since: "2025-10-16" });
});
