/** The suffix path of V2 deliveries to S3: what objects are called behind AWS's own part of their keys. */
import type { LogTypeRow } from "../catalog/row";
import type { Environment } from "../destinations/environment";
import type { Destination } from "../services/switch";
import type { V2Options } from "./v2-choices";

/** What every log source with a published list of variables can have in its path. */
const DATE = "{yyyy}/{MM}/{dd}/{HH}";

/** The user's suffix path, or the usual one. */
export function effectiveSuffix(
  row: LogTypeRow,
  source: Environment,
  prefix: string,
  suffixPath: string | undefined,
): string {
  return suffixPath === undefined ? usualSuffix(row, source, prefix) : normalSuffix(row, prefix, suffixPath);
}

/**
 * Where the user names none: AWS's own where it is published, else the region and the date. The region is literal,
 * since `{region}` is known to exist for few sources. With a prefix AWS's pages disagree on whether its own part of
 * the key is written at all, so account, region and log type lead, and no two sources share a folder either way.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
function usualSuffix(row: LogTypeRow, { account, region }: Environment, prefix: string): string {
  const own = row.v2?.defaultSuffixPath;
  if (prefix !== "") return `${account}/${region}/${row.id}/${own?.replace(/^\{region\}\//, "") ?? DATE}`;
  return own ?? `${region}/${DATE}`;
}

/** Its own part of the key, which it writes where there is no prefix, is part of the path, and has a variable. */
const CLOUDFRONT = "cloudfront-access-logs";
const CLOUDFRONT_PART = "AWSLogs/{account-id}/CloudFront/";

/**
 * What AWS puts before the suffix path when a delivery is created, and not when it is changed; undefined where it puts
 * nothing into the path.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html "I changed the suffix path and the Amazon S3 bucket can't receive my logs"
 */
export function ownPart(row: LogTypeRow, prefix: string): string | undefined {
  return row.id === CLOUDFRONT && prefix === "" ? CLOUDFRONT_PART : undefined;
}

/**
 * The suffix path as it is written. A delivery that exists and is adopted has the path as AWS keeps it, in full: given
 * so, nothing is planned, and what is changed later is sent in full.
 */
export function writtenSuffix(row: LogTypeRow, prefix: string, suffix: string, isAdopted: boolean): string {
  return isAdopted ? `${ownPart(row, prefix) ?? ""}${suffix}` : suffix;
}

/**
 * The user's path as it is given to AWS, without a slash at its start. CloudFront prepends `AWSLogs/{account-id}/CloudFront/`
 * when a delivery to a bucket without a prefix is made, and not when it is changed
 * (hashicorp/terraform-provider-aws#40968): a path that has it already is taken without it.
 */
function normalSuffix(row: LogTypeRow, prefix: string, suffixPath: string): string {
  const path = suffixPath.replace(/^\/+/, "");
  return ownPart(row, prefix) !== undefined ? path.replace(/^AWSLogs\/[^/]+\/CloudFront(?:\/|$)/, "") : path;
}

/**
 * What is wrong with the path.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_S3DeliveryConfiguration.html
 */
export function suffixProblems(
  row: LogTypeRow,
  destinations: readonly Destination[],
  options: V2Options,
): string[] {
  const { suffixPath, hiveCompatiblePath } = options;
  if (suffixPath === undefined && hiveCompatiblePath === undefined) return [];
  const buckets = destinations.filter((d) => d.type === "s3");
  if (buckets.length === 0) {
    return [
      `${suffixPath === undefined ? "hiveCompatiblePath" : "suffixPath"} is for S3, and no destination is a bucket.`,
    ];
  }
  if (suffixPath === undefined) return [];
  return [
    ...new Set(buckets.flatMap(({ prefix }) => pathProblems(row, prefix, suffixPath, hiveCompatiblePath))),
  ];
}

function pathProblems(
  row: LogTypeRow,
  prefix: string,
  suffixPath: string,
  hiveCompatiblePath = false,
): string[] {
  const path = normalSuffix(row, prefix, suffixPath);
  const problems: string[] = [];
  if (path.length < 1 || path.length > 256) {
    const nothing =
      path !== suffixPath && path === "" ? ", and names nothing but what AWS writes itself" : "";
    problems.push(`suffixPath "${suffixPath}" must have 1 to 256 characters${nothing}.`);
  }
  if (hiveCompatiblePath && path.includes("=")) {
    problems.push(
      `suffixPath "${suffixPath}" holds "=", which AWS refuses with Hive-compatible paths: they add the names themselves.`,
    );
  }
  if (hiveCompatiblePath && !path.includes("{") && ownPart(row, prefix) === undefined) {
    const elsewhere =
      row.id === CLOUDFRONT
        ? " In a bucket destination without a prefix it could: CloudFront writes {account-id} before it."
        : "";
    problems.push(
      `suffixPath "${suffixPath}" has no variable, so no Hive-compatible path can be made of it.${elsewhere}`,
    );
  }
  return [...problems, ...variableProblems(row, path)];
}

function variableProblems({ id, v2 }: LogTypeRow, path: string): string[] {
  const variables = v2?.suffixVariables;
  if (!variables) return [];
  const unknown = [...path.matchAll(/\{([^}]*)\}/g)]
    .map((m) => m[1]!)
    .filter((name) => !variables.includes(name));
  if (unknown.length === 0) return [];
  const reserved =
    id === CLOUDFRONT && unknown.includes("account-id")
      ? " {account-id} is kept for what CloudFront writes itself: use {accountid}."
      : "";
  return [
    `suffixPath variable ${list(unknown)} doesn't exist for "${id}": AWS offers ${list(variables)}.${reserved}`,
  ];
}

function list(variables: readonly string[]): string {
  return variables.map((name) => `{${name}}`).join(", ");
}
