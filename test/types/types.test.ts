/** Legal uses compile without errors, illegal ones with one at each place that expects it, which people can read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, expectations, type Finding } from "./compiled";

const LEGAL = ["legal.ts", "v2-legal.ts"];
const ILLEGAL = ["illegal.ts", "v2-illegal.ts"];

/** Not assignable, missing or unknown: what a wrong source, destination or option is. A misspelt import is none of these. */
const REFUSALS = [2322, 2345, 2353, 2559, 2561, 2739, 2740, 2741, 2820];

let found: readonly Finding[] = [];
beforeAll(() => {
  found = compile([...LEGAL, ...ILLEGAL]);
}, 120_000);

const expected = ILLEGAL.flatMap(expectations);
const at = (one: { file: string; line: number }): string => `${one.file}:${one.line}`;

test("ten rows and more are covered: sources, destinations, and of V2 formats, fields and log types", () => {
  const rowsIn = (file: string, start: string, end: string): number => {
    const text = readFileSync(join(__dirname, file), "utf8");
    const block = text.slice(text.indexOf(start));
    const ids = block.slice(0, block.indexOf(end)).matchAll(/(?:logType: |optionsOf\()"([^"]+)"/g);
    return new Set([...ids].map(([, id]) => id)).size;
  };
  for (const name of ["wrongSources", "untickedDestinations"])
    expect([name, rowsIn("illegal.ts", `export const ${name}`, "] as const") >= 10]).toEqual([name, true]);
  for (const name of ["formats", "fields", "logTypes"])
    expect([name, rowsIn("v2-illegal.ts", `export function ${name}`, "\n}") >= 10]).toEqual([name, true]);
  expect(rowsIn("v2-legal.ts", "optionsOf", "type OptionsIn")).toBeGreaterThanOrEqual(10);
});

test("legal uses compile, and each illegal one is refused where it stands [F15]", () => {
  expect(found.filter(({ file }) => LEGAL.includes(file))).toEqual([]);
  const compiled = expected.filter(
    (one) => !found.some((finding) => at(finding) === at(one) && REFUSALS.includes(finding.code)),
  );
  expect(compiled).toEqual([]);
  const places = expected.map(at);
  expect(found.filter((one) => !places.includes(at(one)))).toEqual([]);
});

describe("the compiler's messages", () => {
  test("speak of what the user knows, in lines that an editor shows [F11]", () => {
    const unreadable = found.filter(({ message }) =>
      /\bnever\b|RowModules|\bkeyof\b|Zod|typeof import|readonly formats/.test(message),
    );
    expect(unreadable).toEqual([]);
    for (const { message } of found) {
      for (const line of message.split("\n")) expect(line.trim().length).toBeLessThanOrEqual(300);
    }
  });

  test("name what is allowed", () => {
    const v2 = expected.filter(({ file, reason }) => file === "v2-illegal.ts" && reason.includes(": "));
    expect(v2.length).toBe(expected.filter(({ file }) => file === "v2-illegal.ts").length);
    for (const one of v2) {
      const named = one.reason.slice(one.reason.indexOf(": ") + 2);
      const message = found.find((finding) => at(finding) === at(one))?.message;
      expect([at(one), message]).toEqual([at(one), expect.stringContaining(named)]);
    }
  });
});
