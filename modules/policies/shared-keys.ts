/** Keys of a bucket that more than one source account could write. */
import type { AccountIsolation } from "./account-isolation";
import type { BucketGrant } from "./bucket-policy";
import { byCodeUnit } from "./document";
import { literalHead, overlaps } from "./glob";
import { isOrganization, type Organization } from "./organization";
import { ACCOUNT } from "./writer";

/** Two source accounts whose deliveries write to keys that both patterns match. */
export interface SharedKeys {
  readonly account: string;
  readonly key: string;
  /** Absent where every account of the organization may write the key. */
  readonly other?: { readonly account: string; readonly key: string };
}

/**
 * Keys that a policy would open to more than one account though they are to be apart. Under `shared` those of
 * destinations whose prefixes lie in each other alone.
 *
 * @returns the first for each pair of patterns
 */
export function sharedKeys(
  grants: readonly BucketGrant[],
  isolation: AccountIsolation,
  organization?: Organization,
): SharedKeys[] {
  const claims = claimsOf(grants);
  if (isolation === "variable" && isOrganization(organization)) {
    return claims.filter((claim) => !claim.own).map(({ account, key }) => ({ account, key }));
  }
  const found = new Map<string, SharedKeys>();
  claims.forEach((claim, index) => {
    // Texts that both match begin with both heads: in order, those of others follow at once.
    for (let next = index + 1; claims[next]?.head.startsWith(claim.head); next++) {
      const other = claims[next]!;
      if (other.account === claim.account) continue;
      if (isolation === "shared" && other.prefix === claim.prefix) continue;
      const pair = `${claim.pattern}\n${other.pattern}`;
      if (found.has(pair) || !overlaps(claim.key, other.key)) continue;
      const { account, key } = claim;
      found.set(pair, { account, key, other: { account: other.account, key: other.key } });
    }
  });
  return [...found.values()];
}

interface Claim {
  readonly account: string;
  /** With {@link ACCOUNT} for the account. */
  readonly pattern: string;
  readonly key: string;
  readonly head: string;
  readonly prefix: string;
  /** Whether the account is a part of the key. */
  readonly own: boolean;
}

function claimsOf(grants: readonly BucketGrant[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const { writer, keys, prefix = "" } of grants) {
    const account = writer.sourceAccount;
    for (const pattern of keys) {
      const key = pattern.replaceAll(ACCOUNT, account);
      const own = pattern.includes(ACCOUNT);
      claims.set(`${account}\n${key}`, { account, pattern, key, head: literalHead(key), prefix, own });
    }
  }
  return [...claims.values()].sort(
    (a, b) => byCodeUnit(a.head, b.head) || byCodeUnit(a.key, b.key) || byCodeUnit(a.account, b.account),
  );
}
