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
  /** V2: the delivery's `suffix_path`, when one is set; with `ACCOUNT` where it begins with the source account. */
  readonly suffixPath?: string;
}

/**
 * Patterns with `ACCOUNT` for the source account, no wider than the prefix.
 *
 * V1 writes `[prefix/]AWSLogs/<account>/…`. For V2 with a prefix AWS's own pages disagree: the prefix
 * replaces `AWSLogs/<account>/<service>/`, or precedes it. What is granted is right either way: with a
 * suffix that starts with the account or with literal text, that and the `AWSLogs` path; otherwise all of the prefix.
 */
export function keyPatterns(layout: KeyLayout): string[] {
  const prefix = normalPrefix(layout.prefix);
  const root = `${prefix}AWSLogs/`;
  const plain = `${root}${ACCOUNT}/*`;
  const hive = `${root}aws-account-id=${ACCOUNT}/*`;
  const suffix = layout.suffixPath ?? "";
  const ownFolder = suffix.startsWith(`${ACCOUNT}/`);
  // A suffix without variables has no Hive segment: then the keys keep the plain path.
  const paths = !layout.hive
    ? [plain]
    : suffix !== "" && !suffix.replace(ACCOUNT, "").includes("{")
      ? [plain, hive]
      : [hive];
  if (layout.permission === "v1" || prefix === "") return paths;
  if (ownFolder) return [...paths, `${prefix}${ACCOUNT}/*`];
  const head = literalHead(suffix, layout.hive ?? false);
  return head === "" ? [`${prefix}*`] : [...paths, `${prefix}${head}*`];
}

/** A prefix as it appears in keys: without slashes at its start, one at its end; empty for none. */
export function normalPrefix(prefix: string | undefined): string {
  const trimmed = (prefix ?? "").replace(/^\/+|\/+$/g, "");
  return trimmed === "" ? "" : `${trimmed}/`;
}

/** What of a suffix is certain before its first variable, cut at a slash: `cf/{yyyy}` → `cf/`. */
function literalHead(suffix: string, hive: boolean): string {
  const trimmed = suffix.replace(/^\/+/, "");
  const end = trimmed.indexOf("{");
  if (end < 0) return trimmed === "" ? "" : `${trimmed.replace(/\/+$/, "")}/`;
  const head = trimmed.slice(0, end);
  // With Hive paths the variable becomes `name=value`, so only whole segments before it are certain.
  return hive ? head.slice(0, head.lastIndexOf("/") + 1) : head;
}
