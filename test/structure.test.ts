/** How the house is built: files of a size to read, imports that go one way, and none that go round. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { preProcessFile } from "typescript";

const root = join(__dirname, "..");

/** What each file of `modules/` imports of the others, types and what is loaded when used among them. */
type ImportGraph = ReadonlyMap<string, readonly string[]>;

const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(join(root, "modules"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => posix.join("modules", ...file.split(/[/\\]/)))
    .map((file) => [file, readFileSync(join(root, file), "utf8")]),
);

function importGraph(): ImportGraph {
  return new Map(
    [...texts].map(([file, text]) => {
      const named = preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
      const own = named.filter((name) => name.startsWith("."));
      return [file, [...new Set(own.map((name) => fileOf(posix.join(posix.dirname(file), name))))]];
    }),
  );
}

function fileOf(path: string): string {
  const found = [path, `${path}.ts`, `${path}/index.ts`].find((file) => texts.has(file));
  if (found === undefined) throw new Error(`${path} is imported, and there is no such file.`);
  return found;
}

/** Circles of the graph, each by the files along it; where several lie across each other, at least one of them. */
function circlesOf(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

/** The map in CONTRIBUTING.md: each part of `modules/`, and the parts that it says it imports. */
function housePlan(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  return new Map(
    [...text.matchAll(/^\| `modules\/([\w.-]+)\/?` \|.*\| ([^|]+) \|$/gm)].map((row) => [
      row[1]!,
      row[2] === "nothing of ours" ? [] : row[2]!.split(", "),
    ]),
  );
}

/** A part and all that may be imported there: what the map names, and what those may import. */
function allowedIn(part: string, plan: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  return new Set([part, ...(plan.get(part) ?? []).flatMap((below) => [...allowedIn(below, plan)])]);
}

const partOf = (file: string): string => file.split("/")[1]!;

test("no import goes round in a circle", () => {
  expect(circlesOf(importGraph())).toEqual([]);
});

test("circles are found", () => {
  const graph = new Map([
    ["a", ["b", "c"]],
    ["b", ["d"]],
    ["c", ["d"]],
    ["d", ["b"]],
    ["e", ["e", "a"]],
  ]);
  expect(circlesOf(graph)).toEqual([
    ["b", "d", "b"],
    ["e", "e"],
  ]);
});

test("imports go down the map in CONTRIBUTING.md, which has every part", () => {
  const plan = housePlan();
  expect([...plan.keys()].sort()).toEqual([...new Set([...texts.keys()].map(partOf))].sort());
  const wrong = [...importGraph()].flatMap(([file, imported]) =>
    imported
      .filter((other) => !allowedIn(partOf(file), plan).has(partOf(other)))
      .map((other) => `${file} imports ${other}`),
  );
  expect(wrong).toEqual([]);
});

test("no file of modules/ is longer than 300 lines, but generated ones", () => {
  const long = [...texts]
    .filter(([file]) => !file.endsWith(".generated.ts"))
    .map(([file, text]) => ({ file, lines: text.trimEnd().split("\n").length }));
  expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
});
