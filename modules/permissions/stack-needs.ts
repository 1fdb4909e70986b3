/** All that a stack's deployer needs. */
import { consoleNeeds } from "./console-needs";
import { deliveryNeeds, type DeployedDelivery } from "./delivery-needs";
import type { Need, Place } from "./need";
import { passRoleNeeds } from "./pass-role";
import { addressOf, type StackResource } from "./stack-resources";
import { stackContext } from "./resource-context";
import { terraformNeeds } from "./terraform-needs";

export interface StackNeedsOptions {
  /** Account and region that the stack deploys to. */
  readonly place: Place;
  readonly resources: readonly StackResource[];
  readonly deliveries: readonly DeployedDelivery[];
  /** Also what AWS's consoles read. */
  readonly console?: boolean;
}

export interface StackNeeds {
  readonly needs: readonly Need[];
  /** Resources that neither this pack's list nor a row of the catalog knows the permissions of. */
  readonly uncovered: readonly string[];
}

/** Pure: the resources and deliveries of a stack in, what its deployer must be allowed to do out. */
export function stackNeeds(options: StackNeedsOptions): StackNeeds {
  const { place, resources, deliveries } = options;
  const context = stackContext(place, resources);
  const switches = new Set(deliveries.flatMap(({ row }) => switchTypes(row)));
  const trustedBy = deliveries.flatMap(({ row }) => (row.roles ?? []).map((role) => role.trustedBy));
  const needs: Need[] = deliveries.flatMap(deliveryNeeds);
  const uncovered: string[] = [];
  for (const resource of resources) {
    const own = terraformNeeds(resource, context);
    if (own) needs.push(...own);
    else if (!switches.has(resource.type)) uncovered.push(addressOf(resource));
    needs.push(...passRoleNeeds(resource, context, trustedBy));
  }
  if (options.console) {
    const types = new Set(deliveries.flatMap(({ targets }) => targets.map(({ type }) => type)));
    needs.push(...consoleNeeds(types, place));
  }
  return { needs, uncovered };
}

/** Resource types that switch a row's log type on: its `deployer` statements are about them. */
export function switchTypes(row: DeployedDelivery["row"]): readonly string[] {
  return [...Object.values(row.destinations), ...Object.values(row.alternatives ?? {})].flatMap(
    (cell) => cell.terraform?.resources ?? [],
  );
}
