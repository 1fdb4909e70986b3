/**
 * Packs an account's log-group grants of one region into the fewest resource policies: AWS allows ten
 * per account and region, of 5,120 characters each.
 */
import { policyDocument, policyJson, sortedSet, type PolicyDocument, type Statement } from "./document";
import { mergeStatements } from "./merge";
import {
  logGroupClaims,
  logGroupStatements,
  type LogGroupClaim,
  type LogGroupGrant,
  type LogGroupPlace,
} from "./log-group-policy";
import { largestFitting } from "./largest-fitting";
import { LOG_RESOURCE_POLICIES_PER_REGION, LOG_RESOURCE_POLICY_CHARACTERS, policySize } from "./limits";
import type { Organization } from "./organization";
import { LOG_DELIVERY_PRINCIPAL } from "./writer";

/**
 * Prefixes that AWS itself grants as a whole when its own policy grows too large: writing to them is
 * what the prefix is for.
 */
export const SHARED_LOG_GROUP_PREFIXES: readonly string[] = ["/aws/vendedlogs/", "aws-waf-logs-"];

export interface PackingOptions extends LogGroupPlace {
  readonly organization?: Organization;
  /** Statements that are kept: they come first, and none of ours doubles one of them. */
  readonly existing?: readonly Statement[];
  /** Policies there may be: beyond them shared prefixes are granted as a whole. Default: AWS's 10. */
  readonly maximum?: number;
  /** Characters a policy may have. Default: AWS's 5,120. */
  readonly limit?: number;
}

/** One log group whose statement alone is larger than a policy may be. */
export class LogGroupGrantTooLarge extends Error {
  constructor(logGroupName: string, size: number, limit: number) {
    super(
      `The grant for log group "${logGroupName}" alone takes ${size} characters of a CloudWatch Logs resource policy, ` +
        `which AWS limits to ${limit}. Guard by organization instead of listing its source accounts and regions.`,
    );
    this.name = "LogGroupGrantTooLarge";
  }
}

/**
 * The policies for `grants`: log groups are listed one by one as long as AWS takes as many policies as that needs.
 * Beyond that the delivery service gets a shared prefix as a whole (`/aws/vendedlogs/*`), and no other service does.
 *
 * @throws LogGroupGrantTooLarge when a single log group does not fit
 */
export function packLogGroupPolicies(
  grants: readonly LogGroupGrant[],
  options: PackingOptions,
): PolicyDocument[] {
  const claims = logGroupClaims(grants);
  const maximum = options.maximum ?? LOG_RESOURCE_POLICIES_PER_REGION;
  let best = fill(claims, options);
  for (const prefixes of choices(SHARED_LOG_GROUP_PREFIXES)) {
    if (best.length <= maximum) break;
    const packed = fill(
      claims.map((claim) => widen(claim, prefixes)),
      options,
    );
    if (packed.length < best.length) best = packed;
  }
  return best;
}

/** Each prefix alone, then all together: the narrowest widening by which the policies fit is taken. */
function choices(prefixes: readonly string[]): string[][] {
  return [...prefixes.map((p) => [p]), [...prefixes]];
}

/** AWS widens its own grant alone: other services have no claim to groups that the delivery service writes. */
function widen(claim: LogGroupClaim, prefixes: readonly string[]): LogGroupClaim {
  if (claim.writers[0]!.principal !== LOG_DELIVERY_PRINCIPAL) return claim;
  const names = claim.logGroupNames.map((name) => {
    const prefix = prefixes.find((p) => name.startsWith(p));
    return prefix === undefined ? name : `${prefix}*`;
  });
  return { writers: claim.writers, logGroupNames: sortedSet(names) };
}

/** Fills policies one after the other; a claim that does not fit is cut between log groups. */
function fill(claims: readonly LogGroupClaim[], options: PackingOptions): PolicyDocument[] {
  const limit = options.limit ?? LOG_RESOURCE_POLICY_CHARACTERS;
  const render = (page: Page): PolicyDocument =>
    policyDocument(
      mergeStatements(page.kept, logGroupStatements(page.claims, options, options.organization)),
    );
  const size = (page: Page): number => policySize(policyJson(render(page)), "log-group");

  const pages: Page[] = [];
  let open: Page = { kept: [], claims: [] };
  const isEmpty = (page: Page): boolean => page.kept.length === 0 && page.claims.length === 0;
  const close = (): void => {
    pages.push(open);
    open = { kept: [], claims: [] };
  };
  for (const statement of options.existing ?? []) {
    if (!isEmpty(open) && size({ ...open, kept: [...open.kept, statement] }) > limit) close();
    open = { ...open, kept: [...open.kept, statement] };
  }
  for (const claim of claims) {
    let rest = claim.logGroupNames;
    while (rest.length > 0) {
      const fitting = largestFitting(
        rest.length,
        (count) => size(withClaim(open, { ...claim, logGroupNames: rest.slice(0, count) })) <= limit,
      );
      if (fitting > 0) {
        open = withClaim(open, { ...claim, logGroupNames: rest.slice(0, fitting) });
        rest = rest.slice(fitting);
      } else if (isEmpty(open)) {
        const alone = size(withClaim(open, { ...claim, logGroupNames: rest.slice(0, 1) }));
        throw new LogGroupGrantTooLarge(rest[0]!, alone, limit);
      }
      if (rest.length > 0) close();
    }
  }
  if (!isEmpty(open)) pages.push(open);
  return pages.map(render).filter((document) => document.Statement.length > 0);
}

/** What one policy holds. */
interface Page {
  readonly kept: readonly Statement[];
  readonly claims: readonly LogGroupClaim[];
}

function withClaim(page: Page, claim: LogGroupClaim): Page {
  return { ...page, claims: [...page.claims, claim] };
}
