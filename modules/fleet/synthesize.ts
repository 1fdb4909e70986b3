/** The whole way from a fleet file to Terraform: what `main.ts` runs. */
import { buildFleet } from "./build";
import { counted } from "./counted";
import { loadFleet, type LoadedFleet } from "./load";
import { localStateFile } from "./local-state";
import type { StateFileOf } from "./output/busy-stacks";
import { OutputError } from "./output/output-error";
import { writeOutput } from "./output/write-output";
import { FleetError } from "./problem";
import { progressLine } from "./progress";
import { summary } from "./summary";

export interface SynthesisOptions {
  /** Path of the fleet file. */
  readonly file: string;
  /** Write HCL instead of JSON. */
  readonly hcl?: boolean;
}

/**
 * Synthesizes the fleet into `cdktf.out` (or where the cdktf CLI says) and returns a summary.
 *
 * @throws FleetError with all problems of the file, OutputError when the output can't be written; then what was
 * there before is there still
 */
export function synthesizeFleet({ file, hcl = false }: SynthesisOptions): string {
  const loaded = loadFleet(file);
  const outdir = process.env.CDKTF_OUTDIR ?? "cdktf.out";
  const { built, left } = writeOutput({ outdir, hcl, stateFileOf: stateFiles(loaded) }, (app) =>
    buildFleet(app, loaded, progressLine(process.stderr)),
  );
  return summary(built, outdir, { left });
}

/** Runs a synthesis as a program does: the summary to stdout, problems to stderr, and the exit code. */
export function runSynthesis(options: SynthesisOptions): number {
  try {
    process.stdout.write(`${synthesizeFleet(options)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof FleetError)
      process.stderr.write(
        `${error.message}\n\n${counted(error.problems.length, "problem")}; nothing was written.\n`,
      );
    else if (error instanceof OutputError) process.stderr.write(`${error.message}\n`);
    else throw error;
    return 1;
  }
}

function stateFiles({ file, fleet }: LoadedFleet): StateFileOf {
  const backend = fleet.backend ?? { type: "local" };
  return (stack) => (backend.type === "local" ? localStateFile({ backend, file, stack }) : undefined);
}
