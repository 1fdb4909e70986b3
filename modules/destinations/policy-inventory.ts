/** Every policy that the pack renders in an app, for summaries and checks. */
import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { PolicyDocument } from "../policies/document";
import { policyLimits, policySize, type PolicyKind } from "../policies/limits";
import { appRegistry } from "./registry";

export interface RenderedPolicy {
  readonly kind: Exclude<PolicyKind, "managed">;
  /** What it belongs to: `bucket org-log-archive`. */
  readonly name: string;
  readonly document: PolicyDocument;
}

export interface SizedPolicy extends RenderedPolicy {
  /** The stack that renders it. */
  readonly stack: string;
  /** In {@link unit}. */
  readonly size: number;
  readonly limit: number;
  readonly unit: "characters" | "bytes";
}

interface Source {
  readonly stack: string;
  readonly list: () => readonly RenderedPolicy[];
}

const KEY = "policy-inventory";

/** Registers what `scope` renders; `list` is asked when all grants are known. */
export function recordPolicies(scope: IConstruct, list: () => readonly RenderedPolicy[]): void {
  const sources = appRegistry(scope).once<Source[]>(KEY, () => []);
  sources.push({ stack: TerraformStack.of(scope).node.id, list });
}

/** All policies of the app with their sizes, by stack. */
export function policyInventory(app: IConstruct): SizedPolicy[] {
  const sources = appRegistry(app).find<Source[]>(KEY) ?? [];
  return sources.flatMap(({ stack, list }) =>
    list().map((policy) => ({
      ...policy,
      stack,
      size: policySize(policy.document, policy.kind),
      limit: policyLimits[policy.kind].limit,
      unit: policyLimits[policy.kind].unit,
    })),
  );
}
