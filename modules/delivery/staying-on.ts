/** `enabled: false` where the service writes by itself: refused, or said where something else is switched off. */
import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import { whereIs } from "../names/addresses";
import type { Destination, SwitchContext } from "../services/switch";
import type { ResolvedRequest } from "./request";
import { cellOf } from "./rules";

type Context = SwitchContext<unknown, object>;

/** Why logs to a destination go on; undefined where they can be switched off. */
function reason({ row, legacy, logSwitch }: ResolvedRequest, context: Context, { type }: Destination) {
  const cell = cellOf(row, type, legacy);
  if (cell?.staysOn !== undefined) return cell.staysOn;
  return cell?.enablement === "attribute" || cell?.enablement === "automatic"
    ? logSwitch.staysOn?.(context)
    : undefined;
}

/** What is wrong with switching a delivery off, of whose destinations none would be. */
export function stayingOnProblems(request: ResolvedRequest, context: Context): string[] {
  if (request.enabled) return [];
  const reasons = request.destinations.map((destination) => reason(request, context, destination));
  return reasons.includes(undefined)
    ? []
    : [...new Set(reasons)].map((because) => `enabled is false, and these logs go on: ${because!}`);
}

/** Tells of the destinations that a delivery goes on with though it is switched off. */
export function warnOfStayingOn(scope: Construct, request: ResolvedRequest, context: Context): void {
  if (request.enabled) return;
  for (const destination of request.destinations) {
    const because = reason(request, context, destination);
    if (because === undefined) continue;
    Annotations.of(scope).addWarning(
      `enabled is false, and the logs to "${whereIs(destination)}" go on: ${because}`,
    );
  }
}

/** Whether the service itself goes on with all that it is told of: its log groups, where others are reached from there. */
export function goesOn({ row, legacy }: ResolvedRequest, destinations: readonly Destination[]): boolean {
  return destinations.every(({ type }) => cellOf(row, type, legacy)?.staysOn !== undefined);
}
