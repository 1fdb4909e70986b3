/** What takes one change at a time: by which key its changes are chained, and what Terraform can't wait for. */
import { Annotations, TerraformResource, TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import type { SharedChange } from "../catalog/row";
import { addressOf, expressionOf } from "../destinations/expression";
import { stackRegistry } from "../destinations/registry";
import { argumentOf } from "./constraints/sources";
import type { ResolvedRequest } from "./request";

/** The chain that the changes of a source are links of; undefined where AWS takes several at the same time. */
export function changeChain(
  scope: Construct,
  { row, source, key, names, identity, environment }: ResolvedRequest,
): string | undefined {
  const changed = row.source.oneChangeAtATime;
  if (changed === undefined) return undefined;
  const name =
    changed === true
      ? undefined
      : (names[changed.variable] ?? nameOf(changed, source ?? identity.arn, scope));
  if (changed === true || name === undefined) return `busy/${key}`;
  return `busy/${changed.noun}/${environment.account}/${environment.region}/${name}`;
}

/**
 * The name of what is changed, literal or as the expression that it is. One construct has the name and others refer
 * to that construct, so references are followed.
 */
function nameOf(changed: SharedChange, source: unknown, scope: IConstruct): string | undefined {
  if (TerraformResource.isTerraformResource(source)) {
    const argument = changed.named[source.terraformResourceType];
    return argument && nameOf(changed, argumentOf(source, [argument]), source);
  }
  if (typeof source !== "string") return undefined;
  const text = expressionOf(source, scope);
  const [, address, type] = /^\$\{(([\w-]+)\.[\w-]+)\.\w+\}$/.exec(text) ?? [];
  const referred = address && type! in changed.named ? resourceAt(address, scope) : undefined;
  return (referred && nameOf(changed, referred, scope)) ?? text;
}

function resourceAt(address: string, scope: IConstruct): TerraformResource | undefined {
  return TerraformStack.of(scope)
    .node.findAll()
    .filter((construct): construct is TerraformResource => TerraformResource.isTerraformResource(construct))
    .find((resource) => addressOf(resource) === address);
}

/**
 * Says, once, that AWS may not be ready for the next of several changes: each goes on after the API has answered,
 * and Terraform has nothing to wait for (ministryofjustice/cloud-platform#8501).
 */
export function warnOfUpdates(
  scope: Construct,
  changed: true | SharedChange | undefined,
  chain: string | undefined,
): void {
  if (typeof changed !== "object" || changed.goesOn === undefined || chain === undefined) return;
  const updates = stackRegistry(scope).once<{ count: number }>(`updates/${chain}`, () => ({ count: 0 }));
  updates.count += 1;
  if (updates.count !== 2) return;
  const name = chain.slice(chain.lastIndexOf("/") + 1);
  const which = name.includes("$") ? "" : ` "${name}"`;
  Annotations.of(scope).addWarning(
    `Several delivery sources of ${changed.noun}${which} are made: each starts an update that goes on for ${changed.goesOn} after the API has answered, there is one at a time, and Terraform can't wait for its end. ` +
      'Where an apply ends with "currently has update … in progress", wait and apply again: what is made stays, and the rest follows.',
  );
}
