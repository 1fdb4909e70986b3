/** AWS's quotas for policies, and sizes counted as AWS counts them. */
import { policyJson, type PolicyDocument } from "./document";

/** Characters of one CloudWatch Logs resource policy. */
export const LOG_RESOURCE_POLICY_CHARACTERS = 5_120;
/** CloudWatch Logs resource policies per account and region. */
export const LOG_RESOURCE_POLICIES_PER_REGION = 10;
/** Bytes of a bucket policy (20 KiB). */
export const BUCKET_POLICY_BYTES = 20 * 1024;
/** Bytes of a key policy (32 KiB). */
export const KEY_POLICY_BYTES = 32 * 1024;
/** Characters of a customer managed IAM policy; whitespace isn't counted. */
export const MANAGED_POLICY_CHARACTERS = 6_144;

export type PolicyKind = "log-group" | "bucket" | "key" | "managed";

export interface PolicyLimit {
  readonly limit: number;
  readonly unit: "characters" | "bytes";
  /** AWS's page that states it. */
  readonly source: string;
}

export const policyLimits: Readonly<Record<PolicyKind, PolicyLimit>> = {
  "log-group": {
    limit: LOG_RESOURCE_POLICY_CHARACTERS,
    unit: "characters",
    source: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html",
  },
  bucket: {
    limit: BUCKET_POLICY_BYTES,
    unit: "bytes",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html",
  },
  key: {
    limit: KEY_POLICY_BYTES,
    unit: "bytes",
    source: "https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html",
  },
  managed: {
    limit: MANAGED_POLICY_CHARACTERS,
    unit: "characters",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html",
  },
};

/**
 * The size of a policy in the unit of its kind. Terraform references (`${aws_kms_key.k.arn}`) that are
 * only known after apply count as one: sizes are checked as far as they are known.
 */
export function policySize(document: PolicyDocument | string, kind: PolicyKind): number {
  const json = typeof document === "string" ? document : policyJson(document);
  const known = json.replace(/\$\{[^}]*\}/g, "?");
  if (kind === "managed") return known.replace(/\s/g, "").length;
  return policyLimits[kind].unit === "bytes" ? Buffer.byteLength(known, "utf8") : known.length;
}
