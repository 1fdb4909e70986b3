/**
 * Who may write to a destination. One delivery makes one writer; a destination holds the writers of
 * all deliveries that use it, and the policy functions render them to the fewest statements.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
import { byCodeUnit, oneOrMany, type Condition, type OneOrMany } from "./document";
import { covers } from "./glob";
import { isOrganization, organizationConditions, type Organization } from "./organization";

/** Stands for the source account in ARNs and key paths, so that an organisation's guard can leave it open. */
export const ACCOUNT = "${Account}";

export const LOG_DELIVERY_PRINCIPAL = "delivery.logs.amazonaws.com";

export interface Writer {
  /** Service principal, e.g. `delivery.logs.amazonaws.com`. */
  readonly principal: string;
  /** The account whose resource is logged: 12 digits (or a Terraform token). */
  readonly sourceAccount: string;
  /** Value of `aws:SourceArn` in `ArnLike`, with {@link ACCOUNT} for the source account. */
  readonly sourceArn: string;
}

/** A V1 delivery: `arn:<partition>:logs:<region>:<account>:*`. `region` may be `*`. */
export function v1Writer(partition: string, region: string, account: string): Writer {
  return {
    principal: LOG_DELIVERY_PRINCIPAL,
    sourceAccount: account,
    sourceArn: `arn:${partition}:logs:${region}:${ACCOUNT}:*`,
  };
}

/** A V2 delivery to S3: `arn:<partition>:logs:<region>:<account>:delivery-source:*`. */
export function v2Writer(partition: string, region: string, account: string): Writer {
  return {
    principal: LOG_DELIVERY_PRINCIPAL,
    sourceAccount: account,
    sourceArn: `arn:${partition}:logs:${region}:${ACCOUNT}:delivery-source:*`,
  };
}

/** A service that writes with its own principal, guarded by the ARN of what is logged (`arn:aws:route53:::hostedzone/Z1`). */
export function serviceWriter(principal: string, sourceArn: string, account: string): Writer {
  return { principal, sourceAccount: account, sourceArn };
}

/** Writers of one principal, with what one of them already covers for another left out. */
export interface WriterGroup {
  readonly principal: string;
  readonly writers: readonly Writer[];
}

/** Identity of a set of writers, for grouping. */
export function writersKey(writers: readonly Writer[]): string {
  return writers.map((w) => `${w.principal}|${w.sourceAccount}|${w.sourceArn}`).join("\n");
}

/** Whether every one of `narrow` is covered by one of `wide`: of the same account, with an ARN as wide or wider. */
export function coverAll(wide: readonly Writer[], narrow: readonly Writer[]): boolean {
  const arns = new Map<string, string[]>();
  for (const w of wide) {
    const account = `${w.principal}|${w.sourceAccount}`;
    const list = arns.get(account);
    if (list) list.push(w.sourceArn);
    else arns.set(account, [w.sourceArn]);
  }
  return narrow.every((w) =>
    arns.get(`${w.principal}|${w.sourceAccount}`)?.some((arn) => covers(arn, w.sourceArn)),
  );
}

/** Sorted, without duplicates, and without those whose ARN another writer of the same account covers. */
export function minimalWriters(writers: Iterable<Writer>): Writer[] {
  const unique = new Map<string, Writer>();
  for (const w of writers) unique.set(`${w.principal}|${w.sourceAccount}|${w.sourceArn}`, w);
  const byAccount = new Map<string, Writer[]>();
  for (const w of unique.values()) {
    const key = `${w.principal}|${w.sourceAccount}`;
    const list = byAccount.get(key);
    if (list) list.push(w);
    else byAccount.set(key, [w]);
  }
  const kept: Writer[] = [];
  for (const list of byAccount.values()) {
    for (const w of list) {
      if (!list.some((other) => other !== w && isWider(other.sourceArn, w.sourceArn))) kept.push(w);
    }
  }
  return kept.sort(
    (a, b) =>
      byCodeUnit(a.principal, b.principal) ||
      byCodeUnit(a.sourceAccount, b.sourceAccount) ||
      byCodeUnit(a.sourceArn, b.sourceArn),
  );
}

/** Whether `wide` makes `narrow` needless. Of two that say the same in different words the first in order stays. */
export function isWider(wide: string, narrow: string): boolean {
  return covers(wide, narrow) && (!covers(narrow, wide) || byCodeUnit(wide, narrow) < 0);
}

/** One group per principal, in order. */
export function byPrincipal(writers: readonly Writer[]): WriterGroup[] {
  const groups = new Map<string, Writer[]>();
  for (const w of writers) {
    const list = groups.get(w.principal);
    if (list) list.push(w);
    else groups.set(w.principal, [w]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([principal, list]) => ({ principal, writers: list }));
}

/**
 * The confused-deputy guard: `aws:SourceAccount` with `aws:SourceArn`, or the organisation in place of
 * the accounts. In an organisation's guard the account in the ARN is left open, so that accounts which
 * join or leave change no policy.
 *
 * @param listed whether accounts are named under an organisation's guard, too
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function guard(
  writers: readonly Writer[],
  organization?: Organization,
  equals: Readonly<Record<string, OneOrMany>> = {},
  listed = !isOrganization(organization),
): Condition {
  const { equals: ofOrganization, paths } = organizationConditions(organization);
  const stringEquals = {
    ...equals,
    ...(listed ? { "aws:SourceAccount": oneOrMany(writers.map((w) => w.sourceAccount)) } : {}),
    ...ofOrganization,
  };
  return {
    ...(Object.keys(stringEquals).length > 0 ? { StringEquals: stringEquals } : {}),
    ...paths,
    ArnLike: {
      "aws:SourceArn": oneOrMany(
        writers.map((w) => w.sourceArn.replaceAll(ACCOUNT, listed ? w.sourceAccount : "*")),
      ),
    },
  };
}
