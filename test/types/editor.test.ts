/** What an editor shows of options: the keys and values of the log type that stands there, and their texts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { optionsSchemaOf } from "../../modules/services/schema-of-options";
import { optionsOfProject } from "./compiled";

const FILE = join(__dirname, "edited.ts");
const HEAD = 'import { LogDelivery } from "../../modules";\nimport { bucket, scope, vpc } from "./given";\n';

let text = "";
let version = 0;
const host: ts.LanguageServiceHost = {
  fileExists: (file) => file === FILE || ts.sys.fileExists(file),
  readFile: (file) => (file === FILE ? text : ts.sys.readFile(file)),
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
  getCurrentDirectory: () => __dirname,
  getCompilationSettings: optionsOfProject,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getScriptFileNames: () => [FILE],
  getScriptVersion: (file) => (file === FILE ? String(version) : "1"),
  getScriptSnapshot: (file) =>
    file === FILE || ts.sys.fileExists(file)
      ? ts.ScriptSnapshot.fromString(file === FILE ? text : readFileSync(file, "utf8"))
      : undefined,
};
const service = ts.createLanguageService(host);

/** Opens a program with the cursor at `|`, and tells where that is. */
function open(program: string): number {
  const cursor = (HEAD + program).indexOf("|");
  text = (HEAD + program).replace("|", "");
  version++;
  return cursor;
}

function completions(program: string): string[] {
  const { entries = [] } = service.getCompletionsAtPosition(FILE, open(program), {}) ?? {};
  return entries.map(({ name }) => name.replaceAll('"', "")).sort();
}

function hover(program: string): string {
  return ts.displayPartsToString(service.getQuickInfoAtPosition(FILE, open(program))?.documentation);
}

const knowledgeBase = (options: string): string =>
  `new LogDelivery(scope, "Kb", { logType: "bedrock-knowledge-base", source: "arn:aws:…", destinations: [bucket], options: { ${options} } });`;

test("the keys of the log type alone are offered, also while its delivery is written [F11]", () => {
  expect(
    completions('new LogDelivery(scope, "Flow", { logType: "vpc-flow-logs", options: { | } });'),
  ).toEqual(Object.keys(optionsSchemaOf("vpc-flow-logs").shape).sort());
  expect(completions(knowledgeBase("|"))).toEqual(
    Object.keys(optionsSchemaOf("bedrock-knowledge-base").shape).sort(),
  );
}, 120_000);

test("values are offered: formats, fields and log types [F15]", () => {
  expect(completions(knowledgeBase('outputFormat: "|"'))).toEqual(["json", "parquet", "plain", "raw", "w3c"]);
  expect(completions(knowledgeBase('outputFormat: { s3: "|" }'))).toEqual([
    "json",
    "parquet",
    "plain",
    "w3c",
  ]);
  expect(completions(knowledgeBase("outputFormat: { | }"))).toEqual([
    "APPLICATION_LOGS",
    "RUNTIME_LOGS",
    "cloudwatch-logs",
    "firehose",
    "s3",
  ]);
  expect(completions(knowledgeBase('recordFields: { TRACES: ["|"] }'))).toEqual([
    "resourceArn",
    "timestamp",
    "trace",
  ]);
  expect(completions(knowledgeBase('logTypes: ["|"]'))).toEqual([
    "APPLICATION_LOGS",
    "RUNTIME_LOGS",
    "TRACES",
  ]);
});

test("options have the fleet file's texts [F11]", () => {
  const { trafficType } = optionsSchemaOf("vpc-flow-logs").shape;
  expect(
    hover(
      'new LogDelivery(scope, "Flow", { logType: "vpc-flow-logs", source: vpc, destinations: [bucket], options: { traffic|Type: "ALL" } });',
    ),
  ).toBe((trafficType as { description?: string }).description);
  expect(hover(knowledgeBase('log|Types: ["TRACES"]'))).toMatch(
    /^Log types to deliver, as AWS names them\. Default: APPLICATION_LOGS; to X-Ray TRACES\.$/,
  );
});
