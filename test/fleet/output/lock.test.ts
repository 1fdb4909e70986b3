/** Two runs at once. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { takeLock } from "../../../modules/fleet/output/lock";
import { filesOf, fleetOf, put, remove, synthesize, temporaryFolder } from "./outputs";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = temporaryFolder();
  lock = join(folder, "the.lock");
});
afterEach(() => remove(folder));

/** The lock's owner, changed. */
function ownedBy(changes: object): void {
  takeLock(lock, "out");
  const [file] = readdirSync(lock);
  const path = join(lock, file!);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...changes }));
}

/** A process that has ended. */
const dead = (): number => spawnSync(process.execPath, ["--version"]).pid;

test("[G9] the lock of a running process is respected, whoever asks", async () => {
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  try {
    ownedBy({ pid: other.pid, birth: birthOf(other.pid!), since: "2026-11-24T10:00:00.000Z" });
    const before = filesOf(lock);
    expect(() => takeLock(lock, "cdktf.out")).toThrow(
      `Another synthesis is writing to cdktf.out: process ${other.pid} on ${hostname()}, since 2026-11-24T10:00:00.000Z. Nothing was written. Wait until it has ended.`,
    );
    expect(filesOf(lock)).toEqual(before);
    expect(readdirSync(folder)).toEqual(["the.lock"]);
  } finally {
    other.kill();
    await once(other, "exit");
  }
});

test("[G9] the lock of a process that ended is taken over, and what it left removed", () => {
  ownedBy({ pid: dead() });
  put(`${lock}.99/x.json`, readFileSync(join(lock, readdirSync(lock)[0]!), "utf8"));
  const release = takeLock(lock, "out");
  expect(readdirSync(folder)).toEqual(["the.lock"]);
  release();
  expect(existsSync(lock)).toBe(false);
});

test("a number that is another process's by now is not the owner's", () => {
  // Only Linux says when a process started.
  if (birthOf(process.ppid) === "") return;
  ownedBy({ pid: process.ppid, birth: "1" });
  takeLock(lock, "out")();
  expect(existsSync(lock)).toBe(false);
});

test("the lock of another machine is respected, and the way out told", () => {
  ownedBy({ pid: dead(), host: "elsewhere" });
  expect(() => takeLock(lock, "out")).toThrow(
    new RegExp(`on elsewhere, .*can't be told from here, remove ${lock}\\.$`),
  );
});

test("an empty lock is nobody's", () => {
  put(join(lock, "file"), "");
  remove(join(lock, "file"));
  takeLock(lock, "out")();
  expect(existsSync(lock)).toBe(false);
});

test("[G9] of two runs at once the second says so and touches nothing of the first", async () => {
  const out = join(folder, "cdktf.out");
  synthesize(folder, fleetOf(["one", "two"]));
  const before = filesOf(out);
  put(join(folder, "fleet.yaml"), fleetOf(["one"]));
  // The first one rests before its swap until it is told to go on.
  writeFileSync(
    join(folder, "preload.cjs"),
    `const fs = require("node:fs");
     const real = fs.renameSync;
     fs.renameSync = (from, to) => {
       if (/synthesis.new.stacks$/.test(from)) { fs.writeFileSync(${JSON.stringify(join(folder, "rests"))}, "");
         const end = Date.now() + 20000;
         while (!fs.existsSync(${JSON.stringify(join(folder, "go"))}) && Date.now() < end) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
       }
       return real(from, to);
     };`,
  );
  const root = join(__dirname, "..", "..", "..");
  const args = [require.resolve("ts-node/dist/bin"), join(root, "main.ts")];
  const environment = { ...process.env, LOG_DELIVERY_CONFIG: join(folder, "fleet.yaml"), CDKTF_OUTDIR: out };
  const first = spawn(process.execPath, ["--require", join(folder, "preload.cjs"), ...args], {
    cwd: root,
    env: environment,
    stdio: "ignore",
  });
  const ended = once(first, "exit");
  while (!existsSync(join(folder, "rests"))) await new Promise((wait) => setTimeout(wait, 20));
  const second = spawnSync(process.execPath, args, { cwd: root, env: environment, encoding: "utf8" });
  expect(second.status).toBe(1);
  expect(second.stderr).toMatch(
    new RegExp(
      `^Another synthesis is writing to .*: process ${first.pid} on [^]*Wait until it has ended\\.\n$`,
    ),
  );
  writeFileSync(join(folder, "go"), "");
  expect((await ended)[0]).toBe(0);
  expect(Object.keys(filesOf(out))).toEqual(["manifest.json", "stacks/one-eu-west-1/cdk.tf.json"]);
  expect(before).toHaveProperty(["stacks/two-eu-west-1/cdk.tf.json"]);
});

function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]!;
  } catch {
    return "";
  }
}
