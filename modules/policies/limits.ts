/** AWS's quotas for policies, and sizes counted as AWS counts them. The numbers are of `catalog/quotas.ts`. */
import type { Quota } from "../catalog/quota";
import { quotas } from "../catalog/quotas";
import { policyJson, type PolicyDocument } from "./document";

/** Characters of one CloudWatch Logs resource policy of the account. */
export const LOG_RESOURCE_POLICY_CHARACTERS: number = quotas["log-resource-policy-size"].limit;
/** CloudWatch Logs resource policies per account and region. */
export const LOG_RESOURCE_POLICIES_PER_REGION: number = quotas["log-resource-policies"].limit;
/** Bytes of one X-Ray resource policy (5 KB). */
export const XRAY_POLICY_BYTES: number = quotas["xray-resource-policy-size"].limit;
/** X-Ray resource policies per account and region. */
export const XRAY_POLICIES_PER_REGION: number = quotas["xray-resource-policies"].limit;
/** Bytes of a bucket policy (20 KiB). */
export const BUCKET_POLICY_BYTES: number = quotas["bucket-policy-size"].limit;
/** Bytes of a key policy (32 KiB). */
export const KEY_POLICY_BYTES: number = quotas["key-policy-size"].limit;
/** Characters of a customer managed IAM policy; whitespace isn't counted. */
export const MANAGED_POLICY_CHARACTERS: number = quotas["managed-policy-size"].limit;

export type PolicyKind = "log-group" | "bucket" | "key" | "xray" | "managed";

export interface PolicyLimit {
  readonly limit: number;
  readonly unit: "characters" | "bytes";
  /** AWS's page that states it. */
  readonly source: string;
}

const quotaOfKind = {
  "log-group": quotas["log-resource-policy-size"],
  bucket: quotas["bucket-policy-size"],
  key: quotas["key-policy-size"],
  xray: quotas["xray-resource-policy-size"],
  managed: quotas["managed-policy-size"],
} satisfies Readonly<Record<PolicyKind, Quota & PolicyLimit>>;

export const policyLimits: Readonly<Record<PolicyKind, PolicyLimit>> = quotaOfKind;

/**
 * The size of a policy in the unit of its kind. Terraform references (`${aws_kms_key.k.arn}`) that are
 * only known after apply count as one: sizes are checked as far as they are known.
 */
export function policySize(document: PolicyDocument | string, kind: PolicyKind): number {
  return sizeFor(quotaOfKind[kind], typeof document === "string" ? document : policyJson(document));
}

/** The size of a text as a quota counts it, with references as {@link policySize} does. */
export function sizeFor({ unit, ignoresWhitespace }: Quota, text: string): number {
  const known = text.replace(/\$\{[^}]*\}/g, "?");
  const counted = ignoresWhitespace ? known.replace(/\s/g, "") : known;
  return unit === "bytes" ? Buffer.byteLength(counted, "utf8") : counted.length;
}
