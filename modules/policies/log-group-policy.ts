/**
 * The statements that let services write to log groups.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html#AWS-logs-infrastructure-CWL
 */
import { logGroupArn } from "./arn";
import { byCodeUnit, oneOrMany, sortedSet, type Statement } from "./document";
import type { Organization } from "./organization";
import { guard, minimalWriters, writersKey, LOG_DELIVERY_PRINCIPAL, type Writer } from "./writer";

/** One delivery's claim on a log group. */
export interface LogGroupGrant {
  readonly writer: Writer;
  /** Name of the log group; may end with `*`. */
  readonly logGroupName: string;
}

/** Where the log groups are: a resource policy belongs to one account and region. */
export interface LogGroupPlace {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

export const LOG_GROUP_POLICY_SID = "AWSLogDeliveryWrite20150319";

/** Log groups that the same writers may write to. */
export interface LogGroupClaim {
  readonly writers: readonly Writer[];
  readonly logGroupNames: readonly string[];
}

/** Grants gathered by who writes: sorted, and names that a wildcard of the same writers covers left out. */
export function logGroupClaims(grants: readonly LogGroupGrant[]): LogGroupClaim[] {
  const writersOfName = new Map<string, Writer[]>();
  for (const grant of grants) {
    const slot = `${grant.writer.principal}\n${grant.logGroupName}`;
    const list = writersOfName.get(slot);
    if (list) list.push(grant.writer);
    else writersOfName.set(slot, [grant.writer]);
  }
  const claims = new Map<string, { writers: readonly Writer[]; names: string[] }>();
  for (const [slot, list] of writersOfName) {
    const writers = minimalWriters(list);
    const name = slot.slice(slot.indexOf("\n") + 1);
    const key = writersKey(writers);
    const claim = claims.get(key);
    if (claim) claim.names.push(name);
    else claims.set(key, { writers, names: [name] });
  }
  return [...claims.values()]
    .map(({ writers, names }) => ({ writers, logGroupNames: withoutCovered(sortedSet(names)) }))
    .sort((a, b) => byCodeUnit(writersKey(a.writers), writersKey(b.writers)));
}

/** The statements for claims, in the shape that AWS itself writes. Sids of one policy differ by a number. */
export function logGroupStatements(
  claims: readonly LogGroupClaim[],
  place: LogGroupPlace,
  organization?: Organization,
): Statement[] {
  const used = new Map<string, number>();
  return claims.map((claim) => {
    const principal = claim.writers[0]!.principal;
    const sid = principal === LOG_DELIVERY_PRINCIPAL ? LOG_GROUP_POLICY_SID : `${sidOf(principal)}Write`;
    const count = (used.get(sid) ?? 0) + 1;
    used.set(sid, count);
    return {
      Sid: count === 1 ? sid : `${sid}${count}`,
      Effect: "Allow",
      Principal: { Service: principal },
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: oneOrMany(
        claim.logGroupNames.map(
          (name) => `${logGroupArn(place.partition, place.region, place.account, name)}:log-stream:*`,
        ),
      ),
      Condition: guard(claim.writers, organization),
    };
  });
}

/** `route53.amazonaws.com` → `Route53`: log-group policies take letters, digits and underscores in a Sid. */
function sidOf(principal: string): string {
  return principal
    .replace(/\.amazonaws\.com(\.cn)?$/, "")
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function withoutCovered(names: readonly string[]): string[] {
  const prefixes = names.filter((n) => n.endsWith("*")).map((n) => n.slice(0, -1));
  return names.filter((name) => !prefixes.some((p) => name !== `${p}*` && name.startsWith(p)));
}
