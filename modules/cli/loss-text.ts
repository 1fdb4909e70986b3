/** Losses as a person reads them: by account and region, and what happens to several things told once. */
import { accountText } from "../fleet/quota-use";
import type { Loss, OtherChanges } from "../losses/loss";
import type { FleetCheck } from "./fleet-check";
import { counted, wrapped } from "./text-layout";

/**
 * The section's lines.
 * @param shown what of a long list a person sees
 */
export function lossText(
  { losses: compared, accountNames }: Pick<FleetCheck, "losses" | "accountNames">,
  width: number,
  shown: (lines: readonly string[]) => readonly string[],
): string[] {
  if (!compared) return ["  Not compared: the file has problems.\n"];
  const { losses, others } = compared;
  const placeOf = ({ accountId, region, stack }: Loss): string => {
    const account = accountNames.get(accountId);
    return `${account === undefined ? accountId : accountText({ account, accountId })} ${region}, stack ${stack}`;
  };
  const entries: string[] = [];
  for (const [place, here] of groupedBy(losses, placeOf)) {
    const groups = [...groupedBy(here, ({ kind, means }) => `${KINDS[kind]}. ${means}`)];
    groups.forEach(([meaning, group], groupIndex) => {
      group.forEach(({ name, happens }, index) => {
        const before = [
          groupIndex === 0 && index === 0 ? `  ${place}\n` : "",
          index === 0 ? `${wrapped(meaning, width, "    ")}\n` : "",
        ];
        entries.push(`${before.join("")}${wrapped(`${name} ${happens}`, width, "    - ")}\n`);
      });
    });
  }
  return [
    ...(losses.length === 0 ? ["  None.\n"] : shown(entries)),
    ...(others.length === 0 ? [] : [`${wrapped(othersInWords(others), width, "  ")}\n`]),
  ];
}

const KINDS: Readonly<Record<Loss["kind"], string>> = {
  deleted: "Deleted",
  moved: "Moved",
  replaced: "Replaced",
  stops: "Stops",
};

function groupedBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** `Besides, 3 resources …: 2 aws_iam_role, 1 aws_iam_role_policy would be deleted.` */
function othersInWords(others: readonly OtherChanges[]): string {
  const parts = (["deleted", "replaced", "moved"] as const).flatMap((kind) => {
    const named = [...groupedBy(others, ({ type }) => type)]
      .map(([type, list]) => [type, list.reduce((sum, other) => sum + other[kind], 0)] as const)
      .filter(([, count]) => count > 0)
      .map(([type, count]) => `${count} ${type}`);
    return named.length === 0 ? [] : [`${named.join(", ")} would be ${kind}`];
  });
  const all = others.reduce((sum, { deleted, replaced, moved }) => sum + deleted + replaced + moved, 0);
  return `Besides, ${counted(all, "resource")} that belong${all === 1 ? "s" : ""} to these, or hold${all === 1 ? "s" : ""} neither data nor deliveries: ${parts.join("; ")}.`;
}
