/** Compiles `legal.ts` and `illegal.ts`: the first without errors, the second with one at each place that expects it. */
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import * as ts from "typescript";

const ROOT = resolve(__dirname, "../..");
const LEGAL = join(__dirname, "legal.ts");
const ILLEGAL = join(__dirname, "illegal.ts");
/** `illegal.ts` without its directives, so that the errors themselves are seen. */
const STRIPPED = join(__dirname, "illegal-stripped.ts");
const DIRECTIVE = /\/\/ @ts-expect-error (.*)$/;

/** Not assignable, missing or unknown: what a wrong source, destination or option is. A misspelt import is none of these. */
const REFUSALS = [2322, 2345, 2353, 2561, 2739, 2740, 2741];

function compile(): readonly ts.Diagnostic[] {
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(
    { ...config.config, include: [], files: [] },
    ts.sys,
    ROOT,
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  const stripped = readFileSync(ILLEGAL, "utf8").replaceAll("@ts-expect-error", "expected:");
  host.fileExists = (path) => path === STRIPPED || fileExists(path);
  host.readFile = (path) => (path === STRIPPED ? stripped : readFile(path));
  const program = ts.createProgram([LEGAL, STRIPPED], options, host);
  const files = program
    .getSourceFiles()
    .filter((file) => dirname(file.fileName) === __dirname.replaceAll("\\", "/"));
  return files.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
}

const expected = readFileSync(ILLEGAL, "utf8")
  .split("\n")
  .flatMap((line, index) => {
    const reason = DIRECTIVE.exec(line)?.[1];
    // The error is on the line behind the directive.
    return reason === undefined ? [] : [{ line: index + 2, reason }];
  });

test("ten rows and more are covered, wrong sources and unticked destinations each", () => {
  const text = readFileSync(ILLEGAL, "utf8");
  const rowsIn = (name: string): number => {
    const block = text.slice(text.indexOf(`export const ${name}`));
    return new Set(
      [...block.slice(0, block.indexOf("] as const")).matchAll(/logType: "([^"]+)"/g)].map((m) => m[1]),
    ).size;
  };
  expect(rowsIn("wrongSources")).toBeGreaterThanOrEqual(10);
  expect(rowsIn("untickedDestinations")).toBeGreaterThanOrEqual(10);
});

test("legal combinations compile, and each illegal one is refused where it stands", () => {
  const found = compile().map((diagnostic) => {
    const { line } = diagnostic.file!.getLineAndCharacterOfPosition(diagnostic.start!);
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    return { file: diagnostic.file!.fileName, line: line + 1, code: diagnostic.code, message };
  });
  expect(found.filter((one) => one.file !== STRIPPED)).toEqual([]);
  const compiled = expected.filter(
    ({ line }) => !found.some((one) => one.line === line && REFUSALS.includes(one.code)),
  );
  expect(compiled).toEqual([]);
  expect(found.filter((one) => !expected.some(({ line }) => line === one.line))).toEqual([]);
}, 120_000);
