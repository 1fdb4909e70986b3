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
  return normalSuffix(row, suffixPath) ?? usualSuffix(row, source, prefix);
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

/**
 * CloudFront prepends `AWSLogs/<account>/CloudFront/` when a delivery is made, and not when it is changed
 * (hashicorp/terraform-provider-aws#40968): a suffix that has it already is taken without it.
 */
function normalSuffix(row: LogTypeRow, suffixPath: string | undefined): string | undefined {
  if (suffixPath === undefined) return undefined;
  const path = suffixPath.replace(/^\/+/, "");
  return row.id === "cloudfront-access-logs" ? path.replace(/^AWSLogs\/[^/]+\/CloudFront\//, "") : path;
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
  const problems: string[] = [];
  if (!destinations.some((d) => d.type === "s3")) {
    problems.push(
      `${suffixPath === undefined ? "hiveCompatiblePath" : "suffixPath"} is for S3, and no destination is a bucket.`,
    );
  }
  if (suffixPath === undefined) return problems;
  if (suffixPath.length < 1 || suffixPath.length > 256 || suffixPath.startsWith("/")) {
    problems.push(`suffixPath "${suffixPath}" must have 1 to 256 characters and not start with a slash.`);
  }
  if (hiveCompatiblePath && suffixPath.includes("=")) {
    problems.push(
      `suffixPath "${suffixPath}" holds "=", which AWS refuses with Hive-compatible paths: they add the names themselves.`,
    );
  }
  if (hiveCompatiblePath && !suffixPath.includes("{")) {
    problems.push(
      `suffixPath "${suffixPath}" has no variable, so no Hive-compatible path can be made of it.`,
    );
  }
  const variables = row.v2?.suffixVariables;
  if (variables) {
    const unknown = [...suffixPath.matchAll(/\{([^}]*)\}/g)]
      .map((m) => m[1]!)
      .filter((name) => !variables.includes(name));
    if (unknown.length > 0) {
      problems.push(
        `suffixPath variable ${unknown.map((v) => `{${v}}`).join(", ")} doesn't exist for "${row.id}": AWS offers ${variables.map((v) => `{${v}}`).join(", ")}.`,
      );
    }
  }
  return problems;
}
