/** Needs as the fewest IAM statements that allow exactly them. */
import { byCodeUnit, canonical, oneOrMany, sortedSet, type Statement } from "../policies/document";
import { sids, type Need } from "./need";

/**
 * Sorted statements without duplicates, each with a Sid of its own. Needs are joined within a Sid and condition
 * only, and only where that allows nothing more: actions that have the same resources share a statement.
 */
export function statementsFor(needs: readonly Need[]): Statement[] {
  const groups = new Map<string, Need[]>();
  for (const need of needs) {
    const key = `${need.sid}\n${need.condition ? canonical(need.condition) : ""}`;
    const group = groups.get(key);
    if (group) group.push(need);
    else groups.set(key, [need]);
  }
  const statements: Statement[] = [];
  const used = new Map<string, number>();
  for (const key of [...groups.keys()].sort(byCodeUnit)) {
    const group = groups.get(key)!;
    const { sid, condition } = group[0]!;
    for (const { actions, resources } of sid === sids.readWrite ? [joined(group)] : factored(group)) {
      const number = (used.get(sid) ?? 0) + 1;
      used.set(sid, number);
      statements.push({
        Sid: number === 1 ? sid : `${sid}${number}`,
        Effect: "Allow",
        Action: oneOrMany(actions),
        Resource: oneOrMany(resources),
        ...(condition ? { Condition: condition } : {}),
      });
    }
  }
  return statements;
}

interface Factor {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/**
 * AWS writes deliveries, sources and destinations in one statement, which allows nothing more than one each would:
 * an action on delivery sources matches no other ARN.
 */
function joined(group: readonly Need[]): Factor {
  return {
    actions: sortedSet(group.flatMap((need) => need.actions)),
    resources: sortedSet(group.flatMap((need) => need.resources)),
  };
}

function factored(group: readonly Need[]): Factor[] {
  const resourcesOf = new Map<string, Set<string>>();
  for (const { actions, resources } of group) {
    for (const action of actions) {
      const known = resourcesOf.get(action) ?? new Set();
      for (const resource of resources) known.add(resource);
      resourcesOf.set(action, known);
    }
  }
  const factors = new Map<string, { actions: string[]; resources: string[] }>();
  for (const action of sortedSet(resourcesOf.keys())) {
    const all = resourcesOf.get(action)!;
    const resources = all.has("*") ? ["*"] : sortedSet(all);
    const key = resources.join("\n");
    const factor = factors.get(key);
    if (factor) factor.actions.push(action);
    else factors.set(key, { actions: [action], resources });
  }
  return [...factors.values()];
}
