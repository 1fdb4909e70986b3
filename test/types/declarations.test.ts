/** What a program that uses the package compiles against. */
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import * as ts from "typescript";
import { optionsOfProject } from "./compiled";

const ROOT = resolve(__dirname, "../..");

/** The declarations of the package, by their source files. */
const declarations = new Map<string, string>();
let problems: readonly string[] = [];

beforeAll(() => {
  const program = ts.createProgram([join(ROOT, "modules/index.ts")], {
    ...optionsOfProject(),
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
  });
  const write: ts.WriteFileCallback = (_, text, __, ___, [source] = []) =>
    declarations.set(resolve(source!.fileName), text);
  problems = program
    .emit(undefined, write, undefined, true)
    .diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}, 120_000);

test("the package can be built: every type of an exported value has a name that others can import", () => {
  expect(problems).toEqual([]);
});

test("the public types reach no schema: zod's own declarations don't compile with skipLibCheck: false [F11]", () => {
  const reached = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, name] of (declarations.get(file) ?? "").matchAll(/(?:from |import\()"([^"]+)"/g)) {
      if (!name!.startsWith(".")) packages.add(name!);
      else visit([".ts", "/index.ts"].map((end) => join(dirname(file), name! + end)).find(existsSync)!);
    }
  };
  visit(join(ROOT, "modules/index.ts"));
  const files = [...reached].map((file) => relative(ROOT, file));
  expect(files).toEqual(
    expect.arrayContaining(["modules/services/msk.ts", "modules/services/options.generated.ts"]),
  );
  expect(files.filter((file) => file.endsWith(".options.ts"))).toEqual([]);
  expect([...packages].filter((name) => name.startsWith("zod"))).toEqual([]);
});
