/** Runs that end at any moment: the old output or the new one is there, and no state is ever lost. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf, fleetOf, put, remove, synthesize, temporaryFolder } from "./outputs";

/** The module itself: what is mocked of it, the program sees. */
const fs = jest.requireActual<typeof import("node:fs")>("node:fs");

const CHANGING = [
  "copyFileSync",
  "linkSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "symlinkSync",
  "unlinkSync",
  "writeFileSync",
] as const;

class Killed extends Error {}

/**
 * Runs `work` and stops it before its `count`th change of the file system, as a kill does: nothing that it does
 * then, to clear up say, has any effect. Returns whether it got to its end.
 */
function killedBefore(count: number, work: () => void): boolean {
  let changes = 0;
  for (const name of CHANGING) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    jest.spyOn(fs, name as "rmSync").mockImplementation((...args: unknown[]) => {
      if (++changes >= count) throw new Killed();
      return real(...args);
    });
  }
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return false;
  } finally {
    jest.restoreAllMocks();
  }
}

let folder: string;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => remove(folder));

/** Generated files, by their paths. */
function generated(out: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filesOf(out)).filter(([path]) => /^(manifest\.json|stacks.*cdk\.tf\.json)$/.test(path)),
  );
}

test("[G9] killed before any of its changes, a run leaves one output, and the next run puts all right", () => {
  const out = join(folder, "cdktf.out");
  const before = fleetOf(["one", "two"]);
  const after = fleetOf(["one", "three"], { organizationId: "o-exampleorgid" });
  synthesize(folder, after);
  const next = generated(out);
  let partly = 0;
  let steps = 1;
  for (; steps < 200; steps++) {
    remove(out);
    synthesize(folder, before);
    const former = generated(out);
    put(join(out, "stacks", "one-eu-west-1", "terraform.tfstate"), "state of one");
    put(join(out, "stacks", "two-eu-west-1", "terraform.tfstate"), "state of two");
    const ended = killedBefore(steps, () => synthesizeQuietly(after));

    const found = generated(out);
    const of = (output: Record<string, string>): boolean =>
      Object.entries(found).every(([path, text]) => output[path] === text);
    expect([steps, of(former) || of(next)]).toEqual([steps, true]);
    if (!isWhole(found, former) && !isWhole(found, next)) {
      partly++;
      // Stacks are all there or none is; and a manifest never lists what isn't.
      expect(found["manifest.json"]).toBeUndefined();
      const stacks = Object.keys(found).length;
      expect([0, Object.keys(former).length - 1]).toContain(stacks);
    }
    for (const state of ["state of one", "state of two"])
      expect(Object.values(filesOf(out)).filter((text) => text === state)).not.toEqual([]);

    synthesizeQuietly(after);
    expect(generated(out)).toEqual(next);
    expect(filesOf(out)).toMatchObject({
      "stacks/one-eu-west-1/terraform.tfstate": "state of one",
      "left/two-eu-west-1/terraform.tfstate": "state of two",
    });
    expect(readdirSync(out).sort()).toEqual(["left", "manifest.json", "stacks"]);
    if (ended) break;
  }
  expect(steps).toBeGreaterThan(15);
  expect(steps).toBeLessThan(200);
  // Between the four renames, which no file system does at once.
  expect(partly).toBeLessThanOrEqual(3);

  function synthesizeQuietly(fleet: string): void {
    // The fleet file is the test's own: it is written before the program starts.
    jest.spyOn(process.stderr, "write").mockReturnValue(true);
    synthesize(folder, fleet);
  }
});

function isWhole(found: Record<string, string>, output: Record<string, string>): boolean {
  return JSON.stringify(found) === JSON.stringify(output);
}

const root = join(__dirname, "..", "..", "..");

/** The program in a process of its own, in which `preload` runs first. */
function program(preload: string): { status: number | null; signal: string | null; stderr: string } {
  writeFileSync(join(folder, "preload.cjs"), preload);
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ["--require", join(folder, "preload.cjs"), require.resolve("ts-node/dist/bin"), join(root, "main.ts")],
    {
      cwd: root,
      env: {
        ...process.env,
        LOG_DELIVERY_CONFIG: join(folder, "fleet.yaml"),
        CDKTF_OUTDIR: join(folder, "cdktf.out"),
      },
      encoding: "utf8",
    },
  );
  return { status, signal, stderr };
}

/** Before the rename of the new stacks, `then` happens. */
const atTheSwap = (then: string): string => `
  const fs = require("node:fs");
  const real = fs.renameSync;
  fs.renameSync = (from, to) => {
    if (/synthesis.new.stacks$/.test(from)) { ${then} }
    return real(from, to);
  };`;

test("[G9] a process that is killed in the middle of the swap; its lock is taken over", () => {
  const out = join(folder, "cdktf.out");
  synthesize(folder, fleetOf(["one", "two"]));
  put(join(out, "stacks", "one-eu-west-1", ".terraform.lock.hcl"), "lock");
  put(join(folder, "fleet.yaml"), fleetOf(["one"]));
  expect(program(atTheSwap(`process.kill(process.pid, "SIGKILL");`)).signal).toBe("SIGKILL");
  expect(existsSync(join(out, "stacks"))).toBe(false);
  expect(existsSync(join(out, ".synthesis.lock"))).toBe(true);
  expect(synthesize(folder, fleetOf(["one"]))).toContain("1 stack left the file: two-eu-west-1.");
  expect(Object.keys(filesOf(out))).toEqual([
    "manifest.json",
    "stacks/one-eu-west-1/.terraform.lock.hcl",
    "stacks/one-eu-west-1/cdk.tf.json",
  ]);
});

test("[G9] who is asked to end in the middle of the swap finishes it first", () => {
  const out = join(folder, "cdktf.out");
  synthesize(folder, fleetOf(["one", "two"]));
  put(join(folder, "fleet.yaml"), fleetOf(["one"]));
  expect(program(atTheSwap(`process.kill(process.pid, "SIGTERM");`)).signal).toBe("SIGTERM");
  expect(Object.keys(filesOf(out))).toEqual(["manifest.json", "stacks/one-eu-west-1/cdk.tf.json"]);
  expect(readdirSync(out).sort()).toEqual(["manifest.json", "stacks"]);
});

test("[G9] a swap that fails is taken back", () => {
  const out = join(folder, "cdktf.out");
  synthesize(folder, fleetOf(["one", "two"]));
  const before = filesOf(out);
  put(join(folder, "fleet.yaml"), fleetOf(["one"]));
  const refused = `throw Object.assign(new Error("EBUSY: no"), { code: "EBUSY", syscall: "rename", path: from });`;
  const { status, stderr } = program(atTheSwap(refused));
  expect(status).toBe(1);
  expect(stderr).toContain("can't be written: it is in use by another program (EBUSY)");
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(filesOf(out)).toEqual(before);
  expect(readFileSync(join(out, "manifest.json"), "utf8")).toContain("two-eu-west-1");
});
