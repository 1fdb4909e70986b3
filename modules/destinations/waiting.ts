/** What a resource waits for, beside what it refers to. */
import type { ITerraformDependable, TerraformResource } from "cdktf";
import { address } from "./registry";

const waits = new WeakMap<TerraformResource, Set<ITerraformDependable>>();

/** Makes `resource` wait for `dependencies`, beside what it waits for already; each is named once. */
export function waitFor(resource: TerraformResource, dependencies: readonly ITerraformDependable[]): void {
  const known = waits.get(resource) ?? new Set<ITerraformDependable>([resource]);
  waits.set(resource, known);
  const added = dependencies.filter((dependency) => !known.has(dependency) && known.add(dependency));
  if (added.length > 0) resource.dependsOn = [...(resource.dependsOn ?? []), ...added.map(address)];
}
