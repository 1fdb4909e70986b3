/** What a file says of buckets that are copied to others: names that must exist, and no way round. */
import type { FilePath, Problem } from "./problem";
import type { GivenDestination } from "./unused-keys";

type Destinations = Readonly<Record<string, GivenDestination>>;

/** The problems of `replicateTo` of one destination whose name is known to be one of the file. */
export function replicationProblems(destinations: Destinations, name: string): Problem[] {
  const { replicateTo: to } = destinations[name]!;
  const other = typeof to === "string" ? ownOf(destinations, to) : undefined;
  if (other === undefined) return [];
  const path: FilePath = ["destinations", name, "replicateTo"];
  if (other.type !== undefined && other.type !== "s3")
    return [
      { path, message: `"${String(to)}" is of type ${other.type}: a bucket is copied to an s3 destination.` },
    ];
  const way = wayBack(destinations, name);
  if (way === undefined) return [];
  const message =
    way.length === 1
      ? "is this destination itself, or one of the same bucket: S3 copies to another bucket."
      : `leads back to this bucket (${[name, ...way].join(" → ")}), and neither can be made first. Copy in one direction.`;
  return [{ path, message }];
}

/** The destinations by which copies would come back to the bucket; undefined where they don't. */
function wayBack(destinations: Destinations, name: string): readonly string[] | undefined {
  const bucketOf = (one: string): unknown => ownOf(destinations, one)?.bucketName ?? one;
  const way: string[] = [];
  let next: unknown = destinations[name]!.replicateTo;
  while (typeof next === "string" && !way.includes(next)) {
    way.push(next);
    if (next === name || bucketOf(next) === bucketOf(name)) return way;
    next = replicatingOf(destinations, next);
  }
  return undefined;
}

/** Where the bucket of a destination is copied to: as the destination says that makes it. */
function replicatingOf(destinations: Destinations, name: string): unknown {
  const given = ownOf(destinations, name);
  if (given?.replicateTo !== undefined) return given.replicateTo;
  const maker = Object.values(destinations).find(
    ({ type, bucketName, replicateTo }) =>
      type === "s3" && bucketName === given?.bucketName && replicateTo !== undefined,
  );
  return maker?.replicateTo;
}

function ownOf(destinations: Destinations, name: string): GivenDestination | undefined {
  return Object.hasOwn(destinations, name) ? destinations[name] : undefined;
}
