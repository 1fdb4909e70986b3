/** The whole way from a fleet file to Terraform: what `main.ts` runs. */
import { existsSync, rmSync } from "node:fs";
import { App } from "cdktf";
import { buildFleet } from "./build";
import { counted } from "./counted";
import { loadFleet } from "./load";
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
 * @throws FleetError with all problems of the file; then nothing is written
 */
export function synthesizeFleet({ file, hcl = false }: SynthesisOptions): string {
  const loaded = loadFleet(file);
  const outdir = process.env.CDKTF_OUTDIR ?? "cdktf.out";
  const existed = existsSync(outdir);
  const app = new App({ hclOutput: hcl, outdir });
  try {
    const built = buildFleet(app, loaded, progressLine(process.stderr));
    app.synth();
    return summary(built, outdir);
  } catch (error) {
    // An App makes its folder when it is created; a file with problems leaves nothing behind.
    if (!existed) rmSync(outdir, { recursive: true, force: true });
    throw error;
  }
}

/** Runs a synthesis as a program does: the summary to stdout, problems to stderr, and the exit code. */
export function runSynthesis(options: SynthesisOptions): number {
  try {
    process.stdout.write(`${synthesizeFleet(options)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    process.stderr.write(
      `${error.message}\n\n${counted(error.problems.length, "problem")}; nothing was written.\n`,
    );
    return 1;
  }
}
