/** Why S3 would refuse the policy of a bucket, or it would let accounts write what belongs to others. */
import { isolationOf, type AccountIsolation } from "../policies/account-isolation";
import type { BucketGrant } from "../policies/bucket-policy";
import type { PolicyDocument } from "../policies/document";
import { largestFitting } from "../policies/largest-fitting";
import { BUCKET_POLICY_BYTES, policySize } from "../policies/limits";
import { isOrganization, type Organization } from "../policies/organization";
import { sharedKeys, type SharedKeys } from "../policies/shared-keys";

/** How a policy guards who writes. */
export interface BucketGuard {
  readonly organization?: Organization;
  readonly accountIsolation?: AccountIsolation;
}

/** Stands for one in the size that is told: ids of organizations have about this length. */
const SOME_ORGANIZATION: Organization = { id: "o-exampleorgid" };

/**
 * @param document the bucket's policy
 * @param render what it would be for these grants under this guard
 * @returns empty when the policy fits
 */
export function sizeProblems(
  bucketName: string,
  grants: readonly BucketGrant[],
  guard: BucketGuard,
  document: PolicyDocument,
  render: (grants: readonly BucketGrant[], guard: BucketGuard) => PolicyDocument,
): string[] {
  const sizeOf = (...given: Parameters<typeof render>): number => policySize(render(...given), "bucket");
  const size = policySize(document, "bucket");
  if (size <= BUCKET_POLICY_BYTES) return [];
  const accounts = [...new Set(grants.map((grant) => grant.writer.sourceAccount))];
  const isolation = isolationOf(guard.accountIsolation, guard.organization);
  const fitting = largestFitting(accounts.length, (count) => {
    const first = new Set(accounts.slice(0, count));
    return (
      sizeOf(
        grants.filter((grant) => first.has(grant.writer.sourceAccount)),
        guard,
      ) <= BUCKET_POLICY_BYTES
    );
  });
  const choices: readonly (readonly [string, BucketGuard])[] = [
    ["accountIsolation: variable", { ...guard, accountIsolation: "variable" }],
    [
      "accountIsolation: shared, by which they may name each other's folders",
      { ...guard, accountIsolation: "shared" },
    ],
    ...(isOrganization(guard.organization)
      ? []
      : [
          [
            "organizationId in the fleet file (organization on the destination) with accountIsolation: variable, which list no account",
            { organization: SOME_ORGANIZATION, accountIsolation: "variable" },
          ] as const,
        ]),
  ];
  const told = choices
    .map(([name, choice]) => ({ name, size: sizeOf(grants, choice) }))
    .filter((choice) => choice.size <= BUCKET_POLICY_BYTES)
    .map((choice) => `${choice.name} (${choice.size} bytes)`);
  return [
    `The policy of bucket "${bucketName}" takes ${size} bytes for ${accounts.length} source accounts with accountIsolation ${isolation}; S3 allows ${BUCKET_POLICY_BYTES}, ` +
      `which is enough for the first ${fitting} of them. Use a bucket per group of accounts${told.length > 0 ? `, or ${told.join(", or ")}` : ""}.`,
  ];
}

/** Keys that more than one account could write. */
export function sharedKeyProblems(
  bucketName: string,
  grants: readonly BucketGrant[],
  { organization, accountIsolation }: BucketGuard,
): string[] {
  const isolation = isolationOf(accountIsolation, organization);
  const shared = sharedKeys(grants, isolation, organization);
  const [first] = shared;
  if (!first) return [];
  const more =
    shared.length > 1
      ? ` So it is in ${shared.length - 1} more ${shared.length > 2 ? "cases" : "case"}.`
      : "";
  const what =
    isolation === "shared" ? "has destinations whose prefixes lie in each other" : "keeps accounts apart";
  return [`Bucket "${bucketName}" ${what}, and ${sentenceOf(first)}${more} ${wayOut(isolation)}`];
}

function sentenceOf({ account, key, other }: SharedKeys): string {
  const own = `account ${account} writes to keys like ${key}`;
  if (!other) return `${own}, which every account of the organization could write.`;
  return other.key === key
    ? `accounts ${account} and ${other.account} both write to keys like ${key}.`
    : `${own}, which may be those of account ${other.account}: ${other.key}.`;
}

function wayOut(isolation: AccountIsolation): string {
  const apart =
    "Begin suffixPath with the id of the source account, leave it out, or give each account a destination with a prefix of its own that lies in no other's";
  return isolation === "shared"
    ? `${apart}.`
    : `${apart}; accountIsolation: shared lets them write each other's keys.`;
}
