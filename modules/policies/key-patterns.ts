/**
 * Which keys of a bucket a delivery writes, as the patterns that its `s3:PutObject` grant names.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
import { ACCOUNT } from "./writer";

export interface KeyLayout {
  readonly permission: "v1" | "v2";
  /** The destination's prefix, without slashes at its ends; empty or absent for none. */
  readonly prefix?: string;
  /** Hive-compatible paths: `AWSLogs/aws-account-id=<account>/…`. */
  readonly hive?: boolean;
  /**
   * V2: the delivery's `suffix_path`. Default with a prefix: a folder of the source account, in which the suffix
   * begins that deliveries have by default.
   */
  readonly suffixPath?: string;
  /** The account that is logged, where the suffix may name it. */
  readonly sourceAccount?: string;
}

/**
 * Patterns with `ACCOUNT` for the source account.
 *
 * V1 writes `[prefix/]AWSLogs/<account>/…`. For V2 with a prefix AWS's own pages disagree: the prefix
 * replaces `AWSLogs/<account>/<service>/`, or precedes it. What is granted is right either way: the `AWSLogs` path,
 * and what the suffix can become right behind the prefix.
 */
export function keyPatterns(layout: KeyLayout): string[] {
  const prefix = normalPrefix(layout.prefix);
  const hive = layout.hive ?? false;
  const suffix = suffixOf(layout);
  const root = `${prefix}AWSLogs/`;
  const plain = `${root}${ACCOUNT}/*`;
  const named = `${root}aws-account-id=${ACCOUNT}/*`;
  // A suffix without variables has no Hive segment: then the keys keep the plain path.
  const paths = !hive ? [plain] : suffix === "" || hasVariable(suffix) ? [named] : [plain, named];
  if (layout.permission === "v1" || prefix === "") return paths;
  return [...paths, `${prefix}${shapeOf(suffix, hive)}`];
}

/** With `ACCOUNT` where a segment is the source account, or a variable that becomes it and nothing else. */
function suffixOf({ suffixPath = "", sourceAccount, hive }: KeyLayout): string {
  return trimmed(suffixPath)
    .split("/")
    .map((segment) =>
      segment === sourceAccount || (!hive && /^\{account-?id\}$/.test(segment)) ? ACCOUNT : segment,
    )
    .join("/");
}

function hasVariable(path: string): boolean {
  return path.replaceAll(ACCOUNT, "").includes("{");
}

/** Digits of the variables that are dates. */
const DATES: Readonly<Record<string, number>> = { yyyy: 4, MM: 2, dd: 2, HH: 2 };

/**
 * What keys behind the prefix look like: `cf/{yyyy}/{MM}` → `cf/????/??*`. In the account's own folder all of it,
 * since nobody else writes there.
 */
function shapeOf(suffix: string, hive: boolean): string {
  if (suffix === "" || suffix.split("/")[0] === ACCOUNT) return `${ACCOUNT}/*`;
  if (!hasVariable(suffix)) return `${suffix}/*`;
  const shape = suffix.split("/").map((segment) => {
    if (!hasVariable(segment)) return segment;
    // With Hive paths the segment becomes name=value.
    return hive
      ? "*"
      : segment.replace(/(?<!\$)\{([^{}]*)\}/g, (_, name: string) => "?".repeat(DATES[name] ?? 0) || "*");
  });
  return `${shape.join("/")}*`.replace(/\*+/g, "*");
}

/** A prefix as it appears in keys: without slashes at its start, one at its end; empty for none. */
export function normalPrefix(prefix: string | undefined): string {
  const text = trimmed(prefix ?? "");
  return text === "" ? "" : `${text}/`;
}

/** Without slashes at its ends. */
function trimmed(path: string): string {
  let start = 0;
  let end = path.length;
  while (path[start] === "/") start++;
  while (end > start && path[end - 1] === "/") end--;
  return path.slice(start, end);
}
