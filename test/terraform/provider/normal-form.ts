import type { Normalisation, ReadingBack } from "../../../modules/provider/resource-rules";
import type { Value } from "./value";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

/** JSON without space, its keys in order; other text as it is. */
export function jsonForm(text: string): string {
  const value = parsed(text);
  return value === undefined ? text : JSON.stringify(sorted(value));
}

/** Keys of a policy whose lists mean the same in any order, and with one element the same as that element. */
const unordered = /^(Action|NotAction|Resource|NotResource|Service|AWS|Federated|CanonicalUser|Statement)$/;

/** A policy so that equivalent ones are the same text. */
export function policyForm(text: string): string {
  const value = parsed(text);
  return value === undefined ? text : JSON.stringify(policyPart(value, "", false));
}

function policyPart(value: Json, key: string, isCondition: boolean): Json {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => policyPart(item, "", isCondition));
    if (!isCondition && !unordered.test(key)) return items;
    const inOrder = items.map((item) => JSON.stringify(item)).sort();
    return inOrder.length === 1 ? (JSON.parse(inOrder[0]!) as Json) : inOrder;
  }
  if (typeof value === "boolean" && isCondition) return String(value);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([name, item]) => [name, policyPart(item, name, isCondition || name === "Condition")]),
  );
}

const forms: Readonly<Record<Normalisation, (text: string) => string>> = {
  "lower-case": (text) => text.toLowerCase(),
  json: jsonForm,
  "domain-name": (text) => (text === "." ? text : text.replace(/\.$/, "").toLowerCase()),
};

/** A value as the provider stores it. */
export function normalised(value: Value, as: Normalisation): Value {
  return typeof value === "string" ? forms[as](value) : value;
}

const readings: Readonly<Record<ReadingBack, (text: string) => string | null>> = {
  "key-id": (text) => /:key\/([^/]+)$/.exec(text)?.[1] ?? text,
  "lower-case": (text) => text.toLowerCase(),
  "last-segment": (text) => text.split("/").at(-1)!,
  nothing: () => null,
};

/** A value as the provider reads it back from AWS. */
export function readBack(value: Value, as: ReadingBack): Value {
  return typeof value === "string" ? readings[as](value) : value;
}
