/**
 * Packs an account's log-group grants of one region into the fewest resource policies: AWS allows ten
 * per account and region, of 5,120 characters each.
 */
import { policyDocument, policyJson, sortedSet, type PolicyDocument } from "./document";
import {
  logGroupClaims,
  logGroupStatements,
  type LogGroupClaim,
  type LogGroupGrant,
  type LogGroupPlace,
} from "./log-group-policy";
import { LOG_RESOURCE_POLICY_CHARACTERS, policySize } from "./limits";
import type { Organization } from "./writer";

/**
 * Prefixes that AWS itself grants as a whole when its own policy grows too large: writing to them is
 * what the prefix is for.
 */
export const SHARED_LOG_GROUP_PREFIXES: readonly string[] = ["/aws/vendedlogs/", "aws-waf-logs-"];

export interface PackingOptions extends LogGroupPlace {
  readonly organization?: Organization;
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
 * The policies for `grants`: log groups are listed one by one as long as that needs no further policy;
 * a shared prefix is granted as a whole (`/aws/vendedlogs/*`) only where that saves one.
 *
 * @throws LogGroupGrantTooLarge when a single log group does not fit
 */
export function packLogGroupPolicies(
  grants: readonly LogGroupGrant[],
  options: PackingOptions,
): PolicyDocument[] {
  const claims = logGroupClaims(grants);
  let best = fill(claims, options);
  for (const prefixes of choices(SHARED_LOG_GROUP_PREFIXES)) {
    if (best.length <= 1) break;
    const packed = fill(
      claims.map((claim) => widen(claim, prefixes)),
      options,
    );
    if (packed.length < best.length) best = packed;
  }
  return best;
}

/** Each prefix alone, then all together: the narrowest widening that saves a policy is tried first. */
function choices(prefixes: readonly string[]): string[][] {
  return [...prefixes.map((p) => [p]), [...prefixes]];
}

function widen(claim: LogGroupClaim, prefixes: readonly string[]): LogGroupClaim {
  const names = claim.logGroupNames.map((name) => {
    const prefix = prefixes.find((p) => name.startsWith(p));
    return prefix === undefined ? name : `${prefix}*`;
  });
  return { writers: claim.writers, logGroupNames: sortedSet(names) };
}

/** Fills policies one after the other; a claim that does not fit is cut between log groups. */
function fill(claims: readonly LogGroupClaim[], options: PackingOptions): PolicyDocument[] {
  const limit = options.limit ?? LOG_RESOURCE_POLICY_CHARACTERS;
  const render = (list: readonly LogGroupClaim[]): PolicyDocument =>
    policyDocument(logGroupStatements(list, options, options.organization));
  const size = (list: readonly LogGroupClaim[]): number => policySize(policyJson(render(list)), "log-group");

  const policies: LogGroupClaim[][] = [];
  let open: LogGroupClaim[] = [];
  for (const claim of claims) {
    let rest = claim.logGroupNames;
    while (rest.length > 0) {
      const fitting = largestFitting(
        rest,
        (count) => size([...open, { ...claim, logGroupNames: rest.slice(0, count) }]) <= limit,
      );
      if (fitting > 0) {
        open = [...open, { ...claim, logGroupNames: rest.slice(0, fitting) }];
        rest = rest.slice(fitting);
      } else if (open.length === 0) {
        const alone = size([{ ...claim, logGroupNames: rest.slice(0, 1) }]);
        throw new LogGroupGrantTooLarge(rest[0]!, alone, limit);
      }
      if (rest.length > 0) {
        policies.push(open);
        open = [];
      }
    }
  }
  if (open.length > 0) policies.push(open);
  return policies.map(render);
}

/** The largest count of leading names for which `fits` holds; sizes grow with the count. */
function largestFitting(names: readonly string[], fits: (count: number) => boolean): number {
  if (fits(names.length)) return names.length;
  let low = 0;
  let high = names.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
