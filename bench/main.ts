/**
 * How long fleets take, and how much memory, against the same resources without the pack: `npm run bench`.
 * It works in a temporary folder and leaves nothing behind. Absolute times say more of the machine than of
 * the pack; the ratios are of programs that ran in turns.
 *
 * - template: the plain program as the cdktf template runs it, `npx ts-node main.ts`, which checks types.
 * - ts-node -T: the same without checking types.
 * - same way: the plain program run exactly as this repository runs the pack: ts-node with swc, and without
 *   cdktf's stack trace of every token. What is left between the two is the pack's own work, which begins
 *   with reading the fleet file.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import Table from "cli-table3";
import { Command, InvalidArgumentError } from "commander";
import { generateFleet, parseCount, parseLogTypes, usualLogTypes } from "./generate-fleet";
import { measureInTurns, median, type Measurement } from "./measure";
import { infrastructureOf, readStacks, TEMPLATE_COMMAND, writePlainProgram } from "./plain-program";
import type { LogTypeId } from "../modules/catalog/matrix";

interface Options {
  readonly accounts: readonly number[];
  readonly logTypes: readonly LogTypeId[];
  readonly runs: number;
}

interface Result {
  readonly accounts: number;
  readonly resources: number;
  readonly pack: Measurement;
  readonly sameWay: Measurement;
  readonly template: Measurement;
  readonly transpiled: Measurement;
  /** Milliseconds of `JSON.stringify` for the same output. */
  readonly stringify: number;
}

const ROOT = join(__dirname, "..");
const PACK_COMMAND = (JSON.parse(readFileSync(join(ROOT, "cdktf.json"), "utf8")) as { app: string }).app;

function bench({ accounts, logTypes, runs }: Options): Result[] {
  const scratch = mkdtempSync(join(tmpdir(), "log-delivery-bench-"));
  try {
    return accounts.map((count) => {
      const directory = join(scratch, String(count));
      mkdirSync(directory);
      const result = compare(directory, count, logTypes, runs);
      rmSync(directory, { recursive: true });
      return result;
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function compare(directory: string, accounts: number, logTypes: readonly LogTypeId[], runs: number): Result {
  const fleet = join(directory, "fleet.yaml");
  const outdir = join(directory, "pack.out");
  writeFileSync(fleet, generateFleet({ accounts, logTypes }));
  const pack = {
    command: PACK_COMMAND,
    directory: ROOT,
    environment: { LOG_DELIVERY_CONFIG: fleet, CDKTF_OUTDIR: outdir },
  };
  // The first run makes what the plain program is derived from.
  process.stderr.write(`${accounts} accounts: the pack's output\n`);
  measureInTurns([pack], 1, directory);
  const stacks = readStacks(outdir);
  writePlainProgram(directory, stacks);
  writeFileSync(join(directory, "same-way.ts"), sameWayProgram(directory));
  const plain = [
    {
      command: `npx ts-node --project tsconfig.json ${JSON.stringify(join(directory, "same-way.ts"))}`,
      directory: ROOT,
    },
    { command: TEMPLATE_COMMAND, directory },
    { command: TEMPLATE_COMMAND.replace("ts-node", "ts-node -T"), directory },
  ];
  process.stderr.write(`${accounts} accounts: ${runs} runs of the pack and of three plain programs\n`);
  const [packed, sameWay, template, transpiled] = measureInTurns([pack, ...plain], runs, directory);
  if (
    !isDeepStrictEqual(infrastructureOf(stacks), infrastructureOf(readStacks(join(directory, "cdktf.out"))))
  )
    throw new Error(`The plain program of ${accounts} accounts makes other resources than the pack.`);
  return {
    accounts,
    resources: stacks.reduce((sum, stack) => sum + resourcesOf(stack.terraform), 0),
    pack: packed!,
    sameWay: sameWay!,
    template: template!,
    transpiled: transpiled!,
    stringify: median(
      [1, 2, 3].map(() =>
        timeOf(() =>
          JSON.stringify(
            stacks.map((s) => s.terraform),
            null,
            2,
          ),
        ),
      ),
    ),
  };
}

/** The plain program behind what the pack's own `main.ts` begins with. */
function sameWayProgram(directory: string): string {
  return `import { spareTokenTraces } from ${JSON.stringify(join(ROOT, "modules/fleet/stack-traces"))};
spareTokenTraces();
process.chdir(${JSON.stringify(directory)});
require("./main");
`;
}

function resourcesOf(terraform: object): number {
  return Object.values((terraform as { resource?: Record<string, object> }).resource ?? {}).reduce(
    (sum, byId) => sum + Object.keys(byId).length,
    0,
  );
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function report(results: readonly Result[]): string {
  const times = table([
    "accounts",
    "resources",
    "pack ms",
    "template",
    "ts-node -T",
    "same way",
    "JSON.stringify",
  ]);
  const memory = table(["accounts", "pack MiB", "template", "ts-node -T", "same way"]);
  const processor = table(["accounts", "pack ms", "template", "ts-node -T", "same way"]);
  for (const { accounts, resources, pack, template, transpiled, sameWay, stringify } of results) {
    const others = [template, transpiled, sameWay];
    const ratios = (value: (m: Measurement) => number): string[] =>
      others.map((other) => ratio(value(pack) / value(other)));
    times.push([
      accounts,
      resources,
      Math.round(pack.wall),
      ...ratios((m) => m.wall),
      ratio(pack.wall / stringify),
    ]);
    processor.push([accounts, Math.round(pack.cpu), ...ratios((m) => m.cpu)]);
    memory.push([accounts, Math.round(pack.memory), ...ratios((m) => m.memory)]);
  }
  return [
    `Each ratio is the pack (${PACK_COMMAND}) divided by the program of its column.`,
    "\nWhole run, from start to exit",
    times.toString(),
    "\nProcessor time of the same runs",
    processor.toString(),
    "\nPeak memory",
    memory.toString(),
    "",
    growth(results),
  ].join("\n");
}

/** The exponent with which the time beyond the smallest fleet's grows with the accounts: 1 is linear. */
function growth(results: readonly Result[]): string {
  const [smallest, ...larger] = [...results].sort((a, b) => a.accounts - b.accounts);
  const from = larger.find((r) => r.accounts >= 10);
  const to = larger.at(-1);
  if (!smallest || !from || !to || from === to)
    return "Growth: needs three sizes, two of them of 10 accounts or more.";
  const exponent = (program: (r: Result) => Measurement, value: (m: Measurement) => number): string => {
    const above = (r: Result): number => value(program(r)) - value(program(smallest));
    const extra = (r: Result): number => r.accounts - smallest.accounts;
    const found = Math.log(above(to) / above(from)) / Math.log(extra(to) / extra(from));
    return Number.isFinite(found) ? found.toFixed(2) : "unsteady, the machine is busy";
  };
  const both = (program: (r: Result) => Measurement): string =>
    `${exponent(program, (m) => m.cpu)} (whole run: ${exponent(program, (m) => m.wall)})`;
  return (
    `Growth from ${from.accounts} to ${to.accounts} accounts, above the start of ${smallest.accounts}: processor time to the ` +
    `power of ${both((r) => r.pack)}; the plain program, same way: ${both((r) => r.sameWay)}.`
  );
}

function table(head: string[]): Table.Table {
  return new Table({ head, style: { head: [], border: [] }, colAligns: head.map(() => "right") });
}

function ratio(value: number): string {
  return `× ${value.toFixed(2)}`;
}

function parseSizes(given: string): number[] {
  const sizes = given.split(",").map(parseCount);
  if (new Set(sizes).size !== sizes.length) throw new InvalidArgumentError("A size is given twice.");
  return sizes.sort((a, b) => a - b);
}

const options = new Command("bench")
  .description("Times fleets against plain cdktf programs that make the same resources.")
  .option("--accounts <sizes>", "workload accounts of each fleet, with commas", parseSizes, [1, 10, 100, 500])
  .option("--log-types <which>", "all, a number, or ids with commas", parseLogTypes, usualLogTypes(20))
  .option("--runs <n>", "runs of each program, of which the median counts", parseCount, 3)
  .parse()
  .opts<Options>();
process.stdout.write(`${report(bench(options))}\n`);
