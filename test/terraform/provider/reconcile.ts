/**
 * What the provider makes of a configuration's change before Terraform sees it as one: arguments that are left out are
 * filled in, kept or taken away, values are normalised, and differences that mean nothing are dropped. By the rules of
 * `modules/provider/`, in the order of `schemaMap.diff` of hashicorp/terraform-plugin-sdk.
 */
import type { ResourceRules, Suppression } from "../../../modules/provider/resource-rules";
import { ruleOf } from "../../../modules/provider/rules-of";
import type { Block, NestedBlock } from "../schema/model";
import { jsonForm, normalised, policyForm, readBack } from "./normal-form";
import { Unknown, isArray, isFields, isSame, text, type Fields, type Value } from "./value";

/** Where in a resource: its rules, and the path so far with a dot behind. */
export interface Place {
  readonly rules: ResourceRules | undefined;
  readonly prefix: string;
}

const at = ({ rules, prefix }: Place, name: string) => rules?.arguments[prefix + name];
const inside = (place: Place, name: string): Place => ({ ...place, prefix: `${place.prefix}${name}.` });
const isGiven = (value: Value | undefined): boolean => value !== undefined && value !== null;

/** The wanted state of a resource or block, given what it was (`null`: it is new) and what the configuration gives. */
export function reconciled(place: Place, block: Block, prior: Value, wanted: Fields, config: Value): Fields {
  const before: Fields = isFields(prior) ? prior : {};
  const given: Fields = isFields(config) ? config : wanted;
  const result: Record<string, Value> = { ...wanted };
  for (const { name } of block.attributes) {
    const rules = at(place, name);
    const standard = ruleOf(rules, "default");
    if (!isGiven(given[name]) && standard !== undefined) result[name] = standard;
    const form = ruleOf(rules, "normalises");
    if (form) result[name] = normalised(result[name] ?? null, form);
    const old = before[name] ?? null;
    if (ruleOf(rules, "set") && isSameSet(old, result[name] ?? null)) result[name] = old;
    const suppression = ruleOf(rules, "suppresses");
    if (suppression && old !== null && isSuppressed(suppression, old, result[name] ?? null, result))
      result[name] = old;
  }
  for (const nested of block.blocks)
    result[nested.name] = reconciledBlocks(place, nested, before, result, given);
  return result;
}

function reconciledBlocks(
  place: Place,
  { name, block, nesting }: NestedBlock,
  before: Fields,
  wanted: Fields,
  config: Fields,
): Value {
  const rules = at(place, name);
  const [old, now, given] = [before[name] ?? null, wanted[name] ?? null, config[name] ?? null];
  if (!isArray(now)) return now;
  const priors = isArray(old) ? old : [];
  if (now.length === 0 && priors.length > 0) {
    if (ruleOf(rules, "computed")) return old;
    if (ruleOf(rules, "suppressMissing") && priors.length === 1)
      return priors.map((prior) => (isFields(prior) ? emptied(inside(place, name), block, prior) : prior));
    return now;
  }
  const configs = isArray(given) && given.length === now.length ? given : now;
  const items = now.map((item, i) => {
    if (!isFields(item)) return item;
    // What an element of a set was can't be told: it is the same, or another one.
    const prior = nesting === "set" ? null : (priors[i] ?? null);
    return reconciled(inside(place, name), block, prior, item, configs[i] ?? item);
  });
  const suppression = ruleOf(rules, "suppresses");
  const isUnchanged =
    ((ruleOf(rules, "set") || suppression === "order") && isSameSet(old, items)) || isSame(old, items);
  return isUnchanged ? old : items;
}

/** A block that was left out and stays: each value in it is compared with nothing. */
function emptied(place: Place, block: Block, prior: Fields): Fields {
  const result: Record<string, Value> = { ...prior };
  for (const { name, computed } of block.attributes) {
    const rules = at(place, name);
    if (computed || ruleOf(rules, "computed")) continue;
    // A number of 1 that would become 0 looks like the block that is left out.
    result[name] = ruleOf(rules, "default") ?? (prior[name] === 1 ? 1 : null);
  }
  for (const { name } of block.attributes) {
    const suppression = ruleOf(at(place, name), "suppresses");
    const old = prior[name] ?? null;
    if (suppression && old !== null && isSuppressed(suppression, old, result[name] ?? null, result))
      result[name] = old;
  }
  for (const { name, block: inner } of block.blocks) {
    const nested = prior[name] ?? null;
    if (!isArray(nested)) continue;
    result[name] =
      nested.length === 1
        ? nested.map((item) => (isFields(item) ? emptied(inside(place, name), inner, item) : item))
        : [];
  }
  return result;
}

function isSuppressed(suppression: Suppression, old: Value, now: Value, siblings: Fields): boolean {
  const [a, b] = [text(old), text(now)];
  switch (suppression) {
    case "while-disabled":
      return (siblings["enabled"] ?? false) === false;
    case "order":
      return isSameSet(old, now);
    case "policy":
      return a !== undefined && b !== undefined && policyForm(a) === policyForm(b);
    case "json":
      return a !== undefined && b !== undefined && jsonForm(a) === jsonForm(b);
    case "log-group-arn":
      return a !== undefined && a.replace(/:\*$/, "") === b?.replace(/:\*$/, "");
    case "id-or-arn":
      return a !== undefined && a.split("/").at(-1) === b?.split("/").at(-1);
  }
}

/** Whether two lists hold the same elements, in whatever order. */
export function isSameSet(a: Value, b: Value): boolean {
  if (!isArray(a) || !isArray(b) || a.length !== b.length) return isSame(a, b);
  const rest = [...b];
  return a.every((item) => {
    const i = rest.findIndex((other) => isSame(item, other));
    if (i >= 0) rest.splice(i, 1);
    return i >= 0;
  });
}

/** Whether two values are the same to a provider that can't tell nothing from `""`, `0`, `false` and an empty list. */
export function isEquivalent(a: Value, b: Value): boolean {
  if (a instanceof Unknown || b instanceof Unknown) return false;
  if (isFields(a) && isFields(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => isEquivalent(a[name] ?? null, b[name] ?? null));
  }
  if (isArray(a) && isArray(b))
    return a.length === b.length && a.every((item, i) => isEquivalent(item, b[i] ?? null));
  return isNothing(a) ? isNothing(b) : isSame(a, b);
}

function isNothing(value: Value): boolean {
  if (isArray(value)) return value.length === 0;
  if (isFields(value)) return Object.keys(value).length === 0;
  return value === null || value === "" || value === 0 || value === false;
}

/** What AWS keeps of arguments that are left out and that the provider does not send then. */
export function withKept(rules: ResourceRules | undefined, prior: Value, planned: Fields): Fields {
  if (!rules || !isFields(prior)) return planned;
  return Object.entries(rules.arguments)
    .filter(([, argument]) => ruleOf(argument, "keptByAws"))
    .reduce((state, [path]) => withKeptAt(path.split("."), prior, state), planned);
}

/** The same of one argument, which may be in blocks of which there is one. */
function withKeptAt([name, ...rest]: readonly string[], prior: Fields, planned: Fields): Fields {
  const [before, now] = [prior[name!] ?? null, planned[name!] ?? null];
  if (rest.length === 0)
    return isNothing(now) && !isNothing(before) ? { ...planned, [name!]: before } : planned;
  const [old, item] = [isArray(before) ? before[0] : null, isArray(now) ? now[0] : null];
  if (!isFields(old ?? null) || !isFields(item ?? null)) return planned;
  return { ...planned, [name!]: [withKeptAt(rest, old as Fields, item as Fields)] };
}

/** A state as the provider reads it from AWS, or imports it. */
export function asRead(place: Place, block: Block, state: Fields, isImport: boolean): Fields {
  const result: Record<string, Value> = { ...state };
  for (const { name } of block.attributes) {
    const rules = at(place, name);
    const reading = ruleOf(rules, "readsAs");
    if (reading) result[name] = readBack(state[name] ?? null, reading);
    if (isImport && ruleOf(rules, "unread")) result[name] = null;
  }
  for (const { name, block: inner } of block.blocks) {
    const nested = state[name] ?? null;
    if (isArray(nested))
      result[name] = nested.map((item) =>
        isFields(item) ? asRead(inside(place, name), inner, item, isImport) : item,
      );
  }
  return result;
}
