/** Compiles files of this folder as an editor does, those of illegal uses without the directives that hide their errors. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as ts from "typescript";

const ROOT = resolve(__dirname, "../..");
const DIRECTIVE = /\/\/ @ts-expect-error (.*)$/;

export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly code: number;
  readonly message: string;
}

/** An illegal use: where it stands, and what its comment says of it. */
export interface Expectation {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export function optionsOfProject(): ts.CompilerOptions {
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path));
  return ts.parseJsonConfigFileContent({ ...config.config, include: [], files: [] }, ts.sys, ROOT).options;
}

/** What the compiler says of files of this folder. */
export function compile(names: readonly string[]): readonly Finding[] {
  const options = optionsOfProject();
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  const paths = names.map((name) => join(__dirname, name));
  host.readFile = (path) =>
    paths.includes(resolve(path))
      ? readFileSync(path, "utf8").replaceAll("@ts-expect-error", "expected:")
      : readFile(path);
  const program = ts.createProgram(paths, options, host);
  return program
    .getSourceFiles()
    .filter(({ fileName }) => paths.includes(resolve(fileName)))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map((diagnostic) => {
      const { line } = diagnostic.file!.getLineAndCharacterOfPosition(diagnostic.start!);
      return {
        file: paths.map((path) => resolve(path)).indexOf(resolve(diagnostic.file!.fileName)),
        line: line + 1,
        code: diagnostic.code,
        message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
      };
    })
    .map(({ file, ...finding }) => ({ file: names[file]!, ...finding }));
}

/** The illegal uses of a file: the error is on the line behind the directive. */
export function expectations(file: string): readonly Expectation[] {
  return readFileSync(join(__dirname, file), "utf8")
    .split("\n")
    .flatMap((line, index) => {
      const reason = DIRECTIVE.exec(line)?.[1];
      return reason === undefined ? [] : [{ file, line: index + 2, reason }];
    });
}
