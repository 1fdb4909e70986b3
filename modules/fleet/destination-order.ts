/** In which order a file's destinations are made: each after what it names, whatever the order in the file. */
import type { FleetDestination } from "./schema";

type Entry = readonly [name: string, spec: FleetDestination];

/**
 * What is made comes before what exists, since others share a bucket that is made; streams come after the buckets that
 * they write to, and a bucket after the one that it is copied to.
 */
export function inOrder(destinations: Readonly<Record<string, FleetDestination>>): Entry[] {
  const entries = Object.entries(destinations).sort(([, a], [, b]) => turnOf(a) - turnOf(b));
  const ordered = new Map<string, FleetDestination>();
  const begun = new Set<string>();
  const put = ([name, spec]: Entry): void => {
    if (begun.has(name)) return;
    begun.add(name);
    for (const other of entries) if (comesBefore(other, spec)) put(other);
    ordered.set(name, spec);
  };
  for (const entry of entries) put(entry);
  return [...ordered];
}

function turnOf(spec: FleetDestination): number {
  if (spec.type === "firehose") return 2;
  return isMade(spec) ? 0 : 1;
}

function isMade(spec: FleetDestination): boolean {
  return !("create" in spec && spec.create === false);
}

/** Whether `spec` needs the other one: as the bucket that it is copied to, or as the maker of a bucket that it shares. */
function comesBefore([name, other]: Entry, spec: FleetDestination): boolean {
  if (spec.type !== "s3" || other.type !== "s3") return false;
  return isMade(spec) ? spec.replicateTo === name : isMade(other) && other.bucketName === spec.bucketName;
}
