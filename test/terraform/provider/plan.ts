import type { Block } from "../schema/model";
import type { Caller } from "./caller";
import { stringMap } from "./caller";
import { rulesOf } from "../../../modules/provider/rules-of";
import type { Path } from "./path";
import { isEquivalent, reconciled, type Place } from "./reconcile";
import { replacedBy } from "./replaced";
import { Unknown, isArray, isFields, isSame, text, type Fields, type Value } from "./value";

/** Computed attributes that nobody has set are known after apply. */
export function markComputed(block: Block, value: Fields): Fields {
  const marked: Record<string, Value> = { ...value };
  for (const { name, computed } of block.attributes) {
    if (computed && (value[name] ?? null) === null) marked[name] = Unknown.value;
  }
  for (const { name, block: inner } of block.blocks) {
    const nested = value[name];
    if (isArray(nested))
      marked[name] = nested.map((item) => (isFields(item) ? markComputed(inner, item) : item));
    else if (isFields(nested)) marked[name] = markComputed(inner, nested);
  }
  return marked;
}

/** What the real provider decides while planning for every resource: its region, and its tags with the defaults. */
export function withProviderDefaults(block: Block, proposed: Fields, config: Fields, caller: Caller): Fields {
  const result: Record<string, Value> = { ...proposed };
  const has = (name: string): boolean => block.attributes.some((attribute) => attribute.name === name);
  if (has("region") && (config["region"] ?? null) === null) result["region"] = caller.region;
  if (has("tags") && has("tags_all")) {
    const tags = config["tags"];
    const isKnown =
      !(tags instanceof Unknown) &&
      !(isFields(tags) && Object.values(tags).some((v) => v instanceof Unknown));
    result["tags_all"] = isKnown ? { ...caller.defaultTags, ...stringMap(tags) } : Unknown.value;
  }
  return result;
}

/** The answer to "what would change". */
export interface Plan {
  readonly planned: Value;
  readonly requiresReplace: readonly Path[];
}

/** Plans a create, update or destroy. Terraform itself has merged prior state and configuration into `proposed`. */
export function plan(
  type: string,
  block: Block,
  prior: Value,
  proposed: Value,
  config: Value,
  caller: Caller,
): Plan {
  if (!isFields(proposed) || !isFields(config)) return { planned: null, requiresReplace: [] };
  const place: Place = { rules: rulesOf(type), prefix: "" };
  const wanted = reconciled(
    place,
    block,
    prior,
    withProviderDefaults(block, proposed, config, caller),
    config,
  );
  if (!isFields(prior)) return { planned: markComputed(block, wanted), requiresReplace: [] };
  // The older SDK drops a plan that differs in nothing but the kinds of nothing.
  const isNoChange = place.rules && !place.rules.framework ? isEquivalent : isSame;
  if (isNoChange(prior, wanted)) return { planned: prior, requiresReplace: [] };
  const planned = markComputed(block, wanted);
  return { planned, requiresReplace: replacedBy(place, block, prior, planned) };
}

/** The region in which a resource lives: its own `region`, else its provider's. */
export function regionOf(state: Value, caller: Caller): string {
  return (isFields(state) ? text(state["region"]) : undefined) ?? caller.region;
}
