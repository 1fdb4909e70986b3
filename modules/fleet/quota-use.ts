/** How much of AWS's quotas a fleet takes: counted over all stacks of an account and region, and judged. */
import { TerraformResource, Token, type TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { Quota, QuotaCount } from "../catalog/quota";
import { allQuotas, quotas, type QuotaId } from "../catalog/quotas";
import { reservedLogGroupPolicies } from "../destinations/log-group-policies";
import { placedPolicies } from "../destinations/policy-inventory";
import { sizeFor, type PolicyKind } from "../policies/limits";
import { resolved } from "./literal-resolution";

/** What an account has of something that AWS limits: in a region, or of one resource. */
export interface QuotaUse {
  readonly id: QuotaId;
  readonly quota: Quota;
  /** Name of the account in the file. */
  readonly account: string;
  readonly accountId: string;
  /** {@link EVERYWHERE} for what AWS counts by account. */
  readonly region: string;
  /** For quotas per resource: which one. */
  readonly resource?: string;
  readonly used: number;
  /** Of {@link used}, what the file says that others own. */
  readonly reserved?: number;
  /** What counts, in the order of the file. */
  readonly makers: readonly IConstruct[];
}

/** A stack, and where it deploys. */
export interface CountedStack extends Pick<QuotaUse, "account" | "accountId" | "region"> {
  readonly stack: TerraformStack;
}

/** The region of what AWS counts over all of them. */
export const EVERYWHERE = "all regions";

/**
 * `passed`: AWS refuses it. `over`: more than the quota's default, or than a number that AWS doesn't confirm; AWS may
 * have raised it. `near`: from 80 % on.
 */
export type Verdict = "passed" | "over" | "near";

/** The part of a limit from which on it is near. */
export const NEAR = 0.8;

/** Smaller quotas are met by ordinary use: a web ACL has one logging configuration, or none. */
export const SMALLEST_WITH_NOTES = 5;

export function verdictOf({ quota, used }: Pick<QuotaUse, "quota" | "used">): Verdict | undefined {
  const { limit, adjustable, standing } = quota;
  if (limit === null) return undefined;
  if (used > limit) return standing === "published" && !adjustable ? "passed" : "over";
  return limit >= SMALLEST_WITH_NOTES && used >= NEAR * limit ? "near" : undefined;
}

/** Who has it, how much it is, what AWS allows, and where AWS says so. */
export function quotaSentence(use: QuotaUse): string {
  const { quota, used, resource, reserved } = use;
  const of = resource === undefined ? "" : ` (${resource})`;
  const others = reserved ? `, ${grouped(reserved)} of them reserved for others` : "";
  const what =
    quota.unit === undefined
      ? `${grouped(used)} ${quota.name}${of}${others}`
      : `${quota.name}${of}, ${grouped(used)} ${quota.unit}`;
  const allows =
    quota.standing === "unverified"
      ? `AWS is said to allow ${grouped(quota.limit!)}`
      : `AWS allows ${grouped(quota.limit!)}`;
  const raised = quota.adjustable ? ", and raises it on request (Service Quotas)" : "";
  return `${accountText(use)}, ${use.region}: ${what}; ${allows}${raised}. ${quota.note ? `${quota.note} ` : ""}${quota.source}`;
}

export function accountText({ account, accountId }: Pick<QuotaUse, "account" | "accountId">): string {
  return `${account} (${accountId})`;
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

/** Everything that the stacks have of what AWS limits, in the order of the file. */
export function quotaUses(stacks: readonly CountedStack[]): QuotaUse[] {
  const uses = new Map<string, OpenUse>();
  const add = (id: QuotaId, place: Place, amount: number, maker?: IConstruct): void => {
    const key = [id, place.accountId, place.region, place.resource ?? ""].join("\n");
    let use = uses.get(key);
    if (!use) uses.set(key, (use = { id, quota: quotas[id], ...place, used: 0, makers: [] }));
    use.used += amount;
    if (maker) use.makers.push(maker);
  };
  for (const { stack, account, accountId, region } of stacks) {
    if (reservedLogGroupPolicies(stack, accountId) > 0) {
      add("log-resource-policies", { account, accountId, region }, 0);
    }
    for (const resource of stack.node.findAll()) {
      if (!TerraformResource.isTerraformResource(resource)) continue;
      for (const { id, quota, counted } of countedBy.get(resource.terraformResourceType) ?? []) {
        const name = counted.by && nameOf(resource, counted.by);
        if (name === "") continue;
        // Services with a home region are configured there, whatever the stack's region.
        const where = quota.per === "account" ? EVERYWHERE : (textOf(resource, "region") ?? region);
        const place = { account, accountId, region: where, ...(name ? { resource: name } : {}) };
        const text = counted.size && textOf(resource, counted.size);
        add(id, place, counted.size ? sizeFor(quota, text ?? "") : 1, resource);
      }
    }
  }
  const app = stacks[0]?.stack.node.root;
  const accounts = new Map(stacks.map(({ account, accountId }) => [accountId, account]));
  for (const { kind, place, owner, count } of app ? placedPolicies(app) : []) {
    const id = policyCounts[kind];
    if (id === undefined || count === 0) continue;
    const { account: accountId, region } = place;
    add(id, { account: accounts.get(accountId) ?? accountId, accountId, region }, count, owner);
  }
  return [...uses.values()].map((use) => {
    const reserved = use.id === "log-resource-policies" ? reservedLogGroupPolicies(app!, use.accountId) : 0;
    return reserved === 0 ? use : { ...use, used: use.used + reserved, reserved };
  });
}

type Place = Pick<QuotaUse, "account" | "accountId" | "region" | "resource">;

interface OpenUse extends QuotaUse {
  used: number;
  readonly makers: IConstruct[];
}

/** Policies whose number is limited: they are counted as they are packed, before they are resources. */
const policyCounts: Readonly<Partial<Record<PolicyKind, QuotaId>>> = {
  "log-group": "log-resource-policies",
  xray: "xray-resource-policies",
};

interface Counted {
  readonly id: QuotaId;
  readonly quota: Quota;
  readonly counted: QuotaCount;
}

/** Quotas by the type of the resources that they are counted by. */
const countedBy: ReadonlyMap<string, readonly Counted[]> = allQuotas().reduce((byType, [id, quota]) => {
  const { counted } = quota;
  if (counted) byType.set(counted.type, [...(byType.get(counted.type) ?? []), { id, quota, counted }]);
  return byType;
}, new Map<string, readonly Counted[]>());

/** What the arguments name, references as addresses; empty where none of them is given. */
function nameOf(resource: TerraformResource, argumentNames: readonly string[]): string {
  return argumentNames
    .map((name) => textOf(resource, name))
    .filter((text) => text !== undefined)
    .map((text) => text.replace(/^\$\{(.*)\}$/s, "$1"))
    .join(", ");
}

/** An argument of a resource; references as Terraform writes them. */
function textOf(resource: TerraformResource, argumentName: string): string | undefined {
  const value = (resource as unknown as Readonly<Record<string, unknown>>)[`${argumentName}Input`];
  const known: unknown = Token.isUnresolved(value) ? resolved(resource, value) : value;
  return typeof known === "string" ? known : undefined;
}
