/**
 * The statements that let deliveries write to a bucket.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html#AWS-logs-infrastructure-S3
 */
import { bucketArn } from "./arn";
import { isolationOf, type AccountIsolation } from "./account-isolation";
import { byCodeUnit, oneOrMany, sortedSet, type Statement } from "./document";
import { isOrganization, type Organization } from "./organization";
import {
  ACCOUNT,
  byPrincipal,
  coverAll,
  guard,
  isWider,
  minimalWriters,
  writersKey,
  type Writer,
} from "./writer";

/** One delivery's claim on a bucket. */
export interface BucketGrant {
  readonly writer: Writer;
  /**
   * Patterns of the keys it writes, without the bucket, with `ACCOUNT` for the source account:
   * `audit/AWSLogs/${Account}/*`.
   */
  readonly keys: readonly string[];
  /** Prefix of the destination, without slashes at its ends; empty or absent for none. */
  readonly prefix?: string;
}

export interface BucketPolicyOptions {
  readonly partition: string;
  readonly bucketName: string;
  /** Guard by organisation instead of by accounts. */
  readonly organization?: Organization;
  /** Whether accounts may name each other's folders. Default: `exact`, or `shared` under an organisation's guard. */
  readonly accountIsolation?: AccountIsolation;
  /** Also grant `s3:ListBucket`, which silences AccessDenied entries of the delivery service in CloudTrail. */
  readonly listBucket?: boolean;
}

export const BUCKET_POLICY_ID = "AWSLogDeliveryWrite20150319";
const ACL_CHECK_SID = "AWSLogDeliveryAclCheck";
const WRITE_SID = "AWSLogDeliveryWrite";

/**
 * AWS's own two statements: the check of the bucket's ACL, and the write under the condition that the
 * bucket's owner gets full control. One write statement per set of writers that share their keys, of each
 * account under `exact`; the result does not depend on the order of `grants` and grants no pair of source and key twice.
 *
 * V2 has the check too: AWS's page of 2024 has it in both sections, its later V2 samples leave it out. It lets nothing
 * be read but the ACL, and a policy that has it is never amended by the delivery service.
 */
export function bucketStatements(grants: readonly BucketGrant[], options: BucketPolicyOptions): Statement[] {
  const arn = bucketArn(options.partition, options.bucketName);
  const actions = options.listBucket ? ["s3:GetBucketAcl", "s3:ListBucket"] : ["s3:GetBucketAcl"];
  const statements: Statement[] = [];
  for (const { principal, writers } of byPrincipal(minimalWriters(grants.map((g) => g.writer)))) {
    statements.push({
      Sid: numbered(ACL_CHECK_SID, statements.filter((s) => s.Sid?.startsWith(ACL_CHECK_SID)).length),
      Effect: "Allow",
      Principal: { Service: principal },
      Action: oneOrMany(actions),
      Resource: arn,
      Condition: guard(writers, options.organization),
    });
  }
  const isolation = isolationOf(options.accountIsolation, options.organization);
  const isListed = isolation === "exact" || !isOrganization(options.organization);
  keyGroups(grants, isolation, isListed).forEach(({ keys, writers }, index) => {
    statements.push({
      Sid: numbered(WRITE_SID, index),
      Effect: "Allow",
      Principal: { Service: writers[0]!.principal },
      Action: "s3:PutObject",
      Resource: oneOrMany(keysOf(writers, keys, isolation, isListed).map((key) => `${arn}/${key}`)),
      Condition: guard(
        writers,
        options.organization,
        { "s3:x-amz-acl": "bucket-owner-full-control" },
        isListed,
      ),
    });
  });
  return statements;
}

/**
 * Refuses every request that is not encrypted in transit.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export function tlsOnlyStatement(partition: string, bucketName: string): Statement {
  const arn = bucketArn(partition, bucketName);
  return {
    Sid: "DenyInsecureTransport",
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [arn, `${arn}/*`],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
}

/** The variable of policies for the account of what is logged. */
const SOURCE_ACCOUNT = "${aws:SourceAccount}";

function keysOf(
  writers: readonly Writer[],
  keys: readonly string[],
  isolation: AccountIsolation,
  isListed: boolean,
): string[] {
  const open = isolation === "variable" ? SOURCE_ACCOUNT : isListed ? undefined : "*";
  const names = open === undefined ? writers.map((w) => w.sourceAccount) : [open];
  return names.flatMap((name) => keys.map((key) => key.replaceAll(ACCOUNT, name)));
}

interface KeyGroup {
  readonly keys: readonly string[];
  readonly writers: readonly Writer[];
}

/** Keys that are written by the same writers, together: of each account by itself where statements are exact. */
function keyGroups(
  grants: readonly BucketGrant[],
  isolation: AccountIsolation,
  isListed: boolean,
): KeyGroup[] {
  const tenants = new Map<string, BucketGrant[]>();
  for (const grant of grants) {
    const tenant = isolation === "exact" ? grant.writer.sourceAccount : "";
    const list = tenants.get(tenant);
    if (list) list.push(grant);
    else tenants.set(tenant, [grant]);
  }
  return [...tenants.values()]
    .flatMap((list) => groupsOf(list, isListed))
    .map((g) => ({ keys: sortedSet(g.keys), writers: g.writers }))
    .sort(
      (a, b) =>
        byCodeUnit(a.writers[0]!.principal, b.writers[0]!.principal) ||
        byCodeUnit(a.keys[0]!, b.keys[0]!) ||
        byCodeUnit(writersKey(a.writers), writersKey(b.writers)),
    );
}

/** Keys that a wider key of the same writers covers are left out. */
function groupsOf(grants: readonly BucketGrant[], isListed: boolean): KeyGroup[] {
  const writersOfKey = new Map<string, Writer[]>();
  for (const grant of grants) {
    for (const key of grant.keys) {
      const slot = `${grant.writer.principal}\n${key}`;
      const list = writersOfKey.get(slot);
      if (list) list.push(grant.writer);
      else writersOfKey.set(slot, [grant.writer]);
    }
  }
  const entries = [...writersOfKey.entries()].map(([slot, list]) => ({
    key: slot.slice(slot.indexOf("\n") + 1),
    writers: minimalWriters(list),
  }));
  const needed = entries.filter(
    (entry) =>
      !entries.some((other) => isWider(other.key, entry.key) && coverAll(other.writers, entry.writers)),
  );
  const groups = new Map<string, { keys: string[]; writers: Writer[] }>();
  for (const entry of needed) {
    // Where accounts aren't listed, writers that differ only in their account are one.
    const key = isListed
      ? writersKey(entry.writers)
      : sortedSet(entry.writers.map((w) => `${w.principal}|${w.sourceArn}`)).join("\n");
    const group = groups.get(key);
    if (group) {
      group.keys.push(entry.key);
      group.writers = minimalWriters([...group.writers, ...entry.writers]);
    } else groups.set(key, { keys: [entry.key], writers: entry.writers });
  }
  return [...groups.values()];
}

/** Sids of one policy must differ: the first bears AWS's name, the next ones a number behind it. */
function numbered(sid: string, index: number): string {
  return index === 0 ? sid : `${sid}${index + 1}`;
}
