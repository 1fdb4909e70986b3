/** Every policy that the pack renders in an app, for summaries and checks. */
import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { PolicyDocument } from "../policies/document";
import { policyLimits, policySize, type PolicyKind } from "../policies/limits";
import { appRegistry } from "./registry";

export interface RenderedPolicy {
  /** What it belongs to: `bucket org-log-archive`. */
  readonly name: string;
  readonly document: PolicyDocument;
}

/** Where AWS limits the number of policies: in an account and region. */
export interface PolicyPlace {
  /** 12 digits, or a token. */
  readonly account: string;
  readonly region: string;
}

/** What renders policies of a kind. */
export interface PolicySource {
  readonly kind: Exclude<PolicyKind, "managed">;
  /** Where they count, for kinds whose number AWS limits there. */
  readonly place?: PolicyPlace;
  /** Asked when all grants are known. */
  readonly list: () => readonly RenderedPolicy[];
}

export interface SizedPolicy extends RenderedPolicy {
  readonly kind: PolicySource["kind"];
  /** The stack that renders it. */
  readonly stack: string;
  /** In {@link unit}. */
  readonly size: number;
  readonly limit: number;
  readonly unit: "characters" | "bytes";
}

/** A policy, and who has it. */
export interface OwnedPolicy {
  readonly policy: SizedPolicy;
  /** The construct that renders it. */
  readonly owner: IConstruct;
}

type OwnedSource = PolicySource & { readonly owner: IConstruct };

const KEY = "policy-inventory";

/** Registers what `owner` renders. */
export function recordPolicies(owner: IConstruct, source: PolicySource): void {
  appRegistry(owner)
    .once<OwnedSource[]>(KEY, () => [])
    .push({ ...source, owner });
}

/** All policies of the app with their sizes, by stack. */
export function policyInventory(app: IConstruct): SizedPolicy[] {
  return ownedPolicies(app).map(({ policy }) => policy);
}

/** {@link policyInventory} for who asks where the policies come from. */
export function ownedPolicies(app: IConstruct): OwnedPolicy[] {
  return sourcesIn(app).flatMap(({ kind, owner, list }) => {
    const { limit, unit } = policyLimits[kind];
    return list().map((policy) => ({
      policy: {
        ...policy,
        kind,
        stack: stackIdOf(owner),
        size: policySize(policy.document, kind),
        limit,
        unit,
      },
      owner,
    }));
  });
}

/** Policies of the app whose number AWS limits by account and region, with who has them. */
export function placedPolicies(
  app: IConstruct,
): { kind: PolicyKind; place: PolicyPlace; owner: IConstruct; count: number }[] {
  return sourcesIn(app).flatMap(({ kind, place, owner, list }) =>
    place === undefined ? [] : [{ kind, place, owner, count: list().length }],
  );
}

/** How many policies of a kind an account has in a region, by the stacks of the app that render them. */
export function policiesIn(
  app: IConstruct,
  kind: PolicySource["kind"],
  { account, region }: PolicyPlace,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind: other, place, owner, list } of sourcesIn(app)) {
    if (other !== kind || place?.account !== account || place.region !== region) continue;
    const found = list().length;
    if (found > 0) counts.set(stackIdOf(owner), (counts.get(stackIdOf(owner)) ?? 0) + found);
  }
  return counts;
}

function sourcesIn(app: IConstruct): readonly OwnedSource[] {
  return appRegistry(app).find<OwnedSource[]>(KEY) ?? [];
}

function stackIdOf(owner: IConstruct): string {
  return TerraformStack.of(owner).node.id;
}
