import { regionRules, type ArgumentRules } from "../../../modules/provider/resource-rules";
import { ruleOf } from "../../../modules/provider/rules-of";
import type { Block } from "../schema/model";
import type { Path } from "./path";
import { isEquivalent, isSameSet, type Place } from "./reconcile";
import { Unknown, isArray, isFields, isSame, text, type Fields, type Value } from "./value";

/** Another value of these replaces the resource, said of all resources. */
const everywhere: Readonly<Record<string, ArgumentRules>> = { region: regionRules };

/** The paths whose change makes Terraform replace the resource. */
export function replacedBy(place: Place, block: Block, prior: Fields, planned: Fields): Path[] {
  const paths: Path[] = [];
  for (const { name, computed } of block.attributes) {
    const rules =
      place.rules?.arguments[place.prefix + name] ?? (place.prefix === "" ? everywhere[name] : undefined);
    const [before, now] = [prior[name] ?? null, planned[name] ?? null];
    if (ruleOf(rules, "forceNewOfService") && isOfAnotherService(before, now)) paths.push([name]);
    if (!ruleOf(rules, "forceNew")) continue;
    // Computed values that nobody gave are unknown, and no change.
    if (computed && before === null && now instanceof Unknown) continue;
    if (ruleOf(rules, "set") ? !isSameSet(before, now) : !isUnchanged(place, before, now)) paths.push([name]);
  }
  for (const { name, nesting, block: inner } of block.blocks) {
    const rules = place.rules?.arguments[place.prefix + name];
    const [before, now] = [listOf(prior[name]), listOf(planned[name])];
    if (nesting === "set") {
      if (ruleOf(rules, "forceNew") && !isSameSet(before, now)) paths.push([name]);
      continue;
    }
    if (ruleOf(rules, "forceNew") && before.length !== now.length) paths.push([name]);
    const inside: Place = { ...place, prefix: `${place.prefix}${name}.` };
    for (let i = 0; i < Math.max(before.length, now.length); i++) {
      const [old, wanted] = [before[i] ?? null, now[i] ?? null];
      const changed = replacedBy(inside, inner, isFields(old) ? old : {}, isFields(wanted) ? wanted : {});
      // A path into a block that is gone names nothing in the plan.
      paths.push(...changed.map((path) => (i < now.length ? [name, i, ...path] : [name])));
    }
  }
  return paths;
}

const listOf = (value: Value | undefined): readonly Value[] => (isArray(value) ? value : []);

function isUnchanged({ rules }: Place, before: Value, now: Value): boolean {
  return rules?.framework ? isSame(before, now) : isEquivalent(before, now);
}

/** The provider's `requiresReplaceIfARNServiceChanges`: a new ARN of another service, or one not known yet. */
function isOfAnotherService(before: Value, now: Value): boolean {
  if (before === null) return false;
  return now instanceof Unknown || text(before)?.split(":")[2] !== text(now)?.split(":")[2];
}
