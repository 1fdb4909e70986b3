/** IAM policy documents as plain data: the shape that AWS stores, in an order that never changes. */

export type OneOrMany = string | readonly string[];
export type Condition = Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>;
export type Principal = "*" | Readonly<Record<string, OneOrMany>>;

export interface Statement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: Principal;
  readonly NotPrincipal?: Principal;
  readonly Action?: OneOrMany;
  readonly NotAction?: OneOrMany;
  readonly Resource?: OneOrMany;
  readonly NotResource?: OneOrMany;
  readonly Condition?: Condition;
}

export interface PolicyDocument {
  readonly Version: "2012-10-17" | "2008-10-17";
  readonly Id?: string;
  readonly Statement: readonly Statement[];
}

/**
 * Sorted, without duplicates, and a plain string when there is one value: the shape in which AWS
 * returns policies, so that Terraform sees no difference (hashicorp/terraform-provider-aws#11801).
 */
export function oneOrMany(values: Iterable<string>): OneOrMany {
  const sorted = sortedSet(values);
  return sorted.length === 1 ? sorted[0]! : sorted;
}

/** Sorted by code unit, without duplicates. */
export function sortedSet(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(byCodeUnit);
}

/** Locale-independent order: the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function asList(value: OneOrMany | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

/** A policy document of version 2012-10-17. */
export function policyDocument(statements: readonly Statement[], id?: string): PolicyDocument {
  return { Version: "2012-10-17", ...(id === undefined ? {} : { Id: id }), Statement: statements };
}

/** The document as minified JSON: what is sent to AWS, and what its quotas count. */
export function policyJson(document: PolicyDocument): string {
  return JSON.stringify(document);
}

/** A canonical text of a value: equal for statements that differ only in the order of keys and lists, or in `"x"` against `["x"]`. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    const items = value.map(canonical).sort(byCodeUnit);
    return items.length === 1 ? items[0]! : `[${items.join(",")}]`;
  }
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    entries.sort(([a], [b]) => byCodeUnit(a, b));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
