/** Running a program and measuring it from outside: what a person waits for, and what the machine needs. */
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Measurement {
  /** From start to exit, in milliseconds. */
  readonly wall: number;
  /** Processor time of all its processes, in milliseconds: steadier than `wall` on a busy machine. */
  readonly cpu: number;
  /** Peak resident memory of its largest process, in MiB. */
  readonly memory: number;
}

export interface Run {
  /** Command line, for the shell: as in `cdktf.json`. */
  readonly command: string;
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Loaded by each Node process of a run: writes what it used when it exits. */
const REPORTER = `
const { appendFileSync } = require("node:fs");
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  appendFileSync(process.env.BENCH_REPORT, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }) + "\\n");
});
`;

/**
 * Runs each program `times` times, in turns, so that what else the machine does falls on all alike.
 *
 * @param scratch an existing folder for the reports
 * @returns the median of each
 * @throws Error when a program fails
 */
export function measureInTurns(runs: readonly Run[], times: number, scratch: string): Measurement[] {
  const samples: Measurement[][] = runs.map(() => []);
  for (let turn = 0; turn < times; turn++)
    runs.forEach((run, index) => samples[index]!.push(measure(run, scratch)));
  return samples.map((list) => ({
    wall: median(list.map((m) => m.wall)),
    cpu: median(list.map((m) => m.cpu)),
    memory: median(list.map((m) => m.memory)),
  }));
}

function measure({ command, directory, environment }: Run, scratch: string): Measurement {
  const reporter = join(scratch, "reporter.js");
  const report = join(scratch, "report.jsonl");
  if (!existsSync(reporter)) writeFileSync(reporter, REPORTER);
  rmSync(report, { force: true });
  appendFileSync(report, "");
  const start = performance.now();
  const { status, stderr } = spawnSync(command, {
    cwd: directory,
    shell: true,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      ...environment,
      BENCH_REPORT: report,
      NODE_OPTIONS: `--require ${JSON.stringify(reporter)} --max-old-space-size=4096`,
    },
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`"${command}" in ${directory} ended with ${status}:\n${stderr}`);
  const processes = readFileSync(report, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { cpu: number; memory: number });
  return {
    wall,
    cpu: processes.reduce((sum, p) => sum + p.cpu, 0),
    memory: Math.max(...processes.map((p) => p.memory)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
