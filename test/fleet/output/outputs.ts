/** Fleets and output folders for tests of the output. */
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { synthesizeFleet } from "../../../modules/fleet/synthesize";

/** A folder of a test's own, without symbolic links. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "log-delivery-output-")));
}

/** A fleet with a log group in each of the accounts: one stack each, `<account>-eu-west-1`. */
export function fleetOf(accounts: readonly string[], more: object = {}): string {
  return JSON.stringify({
    accounts: Object.fromEntries(accounts.map((name, index) => [name, { id: String(111122223333 + index) }])),
    destinations: Object.fromEntries(
      accounts.map((account) => [
        `${account}-group`,
        {
          type: "cloudwatch-logs",
          account,
          region: "eu-west-1",
          logGroupName: "/aws/vendedlogs/m2/abc123/ConsoleLog",
        },
      ]),
    ),
    // A closed service: its warning goes to the manifest.
    deliveries: accounts.map((account) => ({
      logType: "mainframe-modernization",
      account,
      region: "eu-west-1",
      source: `arn:aws:m2:eu-west-1:${111122223333 + accounts.indexOf(account)}:app/abc123`,
      to: [`${account}-group`],
    })),
    ...more,
  });
}

/** Synthesizes the text of a fleet file into `<folder>/cdktf.out`; returns the summary. */
export function synthesize(folder: string, fleet: string, { hcl = false } = {}): string {
  const file = join(folder, "fleet.yaml");
  writeFileSync(file, fleet);
  const before = process.env.CDKTF_OUTDIR;
  process.env.CDKTF_OUTDIR = join(folder, "cdktf.out");
  try {
    return synthesizeFleet({ file, hcl });
  } finally {
    if (before === undefined) delete process.env.CDKTF_OUTDIR;
    else process.env.CDKTF_OUTDIR = before;
  }
}

/** All files of a folder, by their paths in it, with their texts. */
export function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    paths
      .filter((path) => !lstatSync(join(folder, path)).isDirectory())
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}

/** Writes a file, with the folders above it. */
export function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
