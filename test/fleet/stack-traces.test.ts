import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Runs a program as `npm run synth` runs `main.ts`, and returns what it printed. */
function run(program: string, environment: Record<string, string> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), "stack-traces-"));
  try {
    const file = join(directory, "program.ts");
    writeFileSync(file, program.replaceAll("ROOT", resolve(".")));
    return execFileSync(
      process.execPath,
      ["node_modules/ts-node/dist/bin.js", "--project", "tsconfig.json", file],
      {
        encoding: "utf8",
        env: { ...process.env, ...environment },
      },
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const TOKEN = `
import { spareTokenTraces } from "ROOT/modules/fleet/stack-traces";
const { Lazy } = require("ROOT/node_modules/cdktf") as typeof import("cdktf");
spareTokenTraces();
const token = Lazy.anyValue({ produce: () => 1 }) as unknown as { creationStack: string[] };
console.log(JSON.stringify(token.creationStack));
`;

test("tokens are made without a stack trace, and say how to get it", () => {
  expect(run(TOKEN)).toContain("not recorded: set LOG_DELIVERY_TOKEN_TRACES=true");
});

test("with LOG_DELIVERY_TOKEN_TRACES=true they have it", () => {
  const trace = JSON.parse(run(TOKEN, { LOG_DELIVERY_TOKEN_TRACES: "true" })) as string[];
  expect(trace.some((line) => /program\.ts:5:\d+/.test(line))).toBe(true);
});

test("errors name the lines of the TypeScript file", () => {
  const printed = run(`
import { spareTokenTraces } from "ROOT/modules/fleet/stack-traces";
interface OnlyInTypeScript {
  readonly removed: "so that lines shift";
}
spareTokenTraces();
function fails(_: OnlyInTypeScript): void {
  throw new Error("here");
}
try {
  fails({ removed: "so that lines shift" });
} catch (error) {
  console.log((error as Error).stack);
}
`);
  expect(printed).toMatch(/Error: here\n\s+at fails .*program\.ts:8:9/);
  expect(printed).toMatch(/program\.ts:11:3/);
});
