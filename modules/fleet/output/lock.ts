/**
 * One synthesis at a time in an output folder. The lock is a folder that holds one file, which says who has it. It
 * comes into being with that file, by a rename, so nobody sees it half made; and a dead process's file has a name
 * that no other has, so that of two who take the lock over, one finds it gone.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { isSystemError } from "../system-error";
import { OutputError } from "./output-error";

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Linux: when the process started and where its number counts; empty elsewhere. */
  readonly birth: string;
  readonly pidNamespace: string;
  /** ISO 8601. */
  readonly since: string;
}

/** Attempts at a lock that others take and release meanwhile. */
const ATTEMPTS = 20;

/**
 * @param lock path of the lock
 * @param outdir the folder it is for, as its user calls it
 * @returns releases the lock
 * @throws OutputError while another synthesis has it
 */
export function takeLock(lock: string, outdir: string): () => void {
  const { pid } = process;
  const own = {
    pid,
    host: hostname(),
    birth: birthOf(pid),
    pidNamespace: pidNamespace(),
    since: new Date().toISOString(),
  };
  const prepared = `${lock}.${pid}`;
  const name = `${pid}-${own.birth}-${Date.now()}.json`;
  rmSync(prepared, { recursive: true, force: true });
  mkdirSync(prepared);
  try {
    writeFileSync(join(prepared, name), JSON.stringify(own));
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (put(prepared, lock)) {
        removeLeftovers(lock, own);
        return () => release(lock, name);
      }
      const found = ownerFile(lock);
      if (found === undefined) continue;
      const owner = readOwner(join(lock, found));
      if (owner === undefined || !isDead(owner, own)) throw taken(lock, outdir, owner, own);
      release(lock, found);
    }
    throw taken(lock, outdir, undefined, own);
  } finally {
    rmSync(prepared, { recursive: true, force: true });
  }
}

/** Whether the folder is the lock now: it isn't where there is one with a file in it. */
function put(prepared: string, lock: string): boolean {
  try {
    renameSync(prepared, lock);
    return true;
  } catch (error) {
    // Windows says EPERM.
    if (isSystemError(error) && ["EEXIST", "ENOTEMPTY"].includes(error.code)) return false;
    if (isSystemError(error) && error.code === "EPERM" && existsSync(lock)) return false;
    throw error;
  }
}

/** What processes left that were killed while they prepared a lock. */
function removeLeftovers(lock: string, own: Owner): void {
  for (const name of readdirSync(dirname(lock)).filter((n) => n.startsWith(`${basename(lock)}.`))) {
    const folder = join(dirname(lock), name);
    const owner = preparedBy(folder);
    if (owner && isDead(owner, own)) rmSync(folder, { recursive: true, force: true });
  }
}

/** Undefined for one whose file is about to be written, and one that is a lock by now. */
function preparedBy(folder: string): Owner | undefined {
  try {
    const [file] = readdirSync(folder);
    return file === undefined ? undefined : readOwner(join(folder, file));
  } catch {
    return undefined;
  }
}

function ownerFile(lock: string): string | undefined {
  try {
    const [file] = readdirSync(lock);
    // Windows puts no folder onto an empty one.
    if (file === undefined) rmdirSync(lock);
    return file;
  } catch {
    return undefined;
  }
}

function release(lock: string, file: string): void {
  try {
    unlinkSync(join(lock, file));
    rmdirSync(lock);
  } catch {
    // Another has it by now.
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}

/** Whether the lock's owner is a process that ended: of this machine, or nobody can tell. */
function isDead(owner: Owner, own: Owner): boolean {
  if (!isHere(owner, own)) return false;
  if (owner.pid === own.pid) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it runs, for another user.
    return isSystemError(error) && error.code === "ESRCH";
  }
  return owner.birth !== birthOf(owner.pid);
}

function isHere(owner: Owner, own: Owner): boolean {
  return owner.host === own.host && owner.pidNamespace === own.pidNamespace;
}

function taken(lock: string, outdir: string, owner: Owner | undefined, own: Owner): OutputError {
  const who = owner === undefined ? "" : `: process ${owner.pid} on ${owner.host}, since ${owner.since}`;
  const way =
    owner !== undefined && isHere(owner, own)
      ? "Wait until it has ended."
      : `Wait until it has ended; if it ended without its goodbye, which can't be told from here, remove ${lock}.`;
  return new OutputError(`Another synthesis is writing to ${outdir}${who}. Nothing was written. ${way}`);
}

/**
 * When a process started, in clock ticks since boot: its number may be another's by now.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html field 22, starttime
 */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in parentheses, may hold spaces.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

/** Containers may share a host's name and count their processes each on its own. */
function pidNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}
