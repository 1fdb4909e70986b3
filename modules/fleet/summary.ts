/** What a synthesis made, for a person. */
import Table from "cli-table3";
import { policyInventory } from "../destinations/policy-inventory";
import type { BuiltFleet } from "./build";
import { counted } from "./counted";
import type { LeftStack } from "./output/write-output";

export interface SummaryOptions {
  /** At most so many lines of each table. */
  readonly rows?: number;
  /** Stacks that the output had before, and the file has no longer. */
  readonly left?: readonly LeftStack[];
}

/** Stacks with their deliveries, policies with their sizes against AWS's limits, and stacks that left the file. */
export function summary(
  built: BuiltFleet,
  outdir: string,
  { rows = 40, left = [] }: SummaryOptions = {},
): string {
  const { stacks, app } = built;
  const stackTable = plainTable(["stack", "account", "deliveries", "log types"]);
  for (const { stack, accountId, deliveries } of stacks.slice(0, rows)) {
    const logTypes = [...new Set(deliveries.map((d) => d.logType))].join(", ") || "(destinations only)";
    stackTable.push([stack.node.id, accountId, deliveries.length, logTypes]);
  }
  const policies = policyInventory(app);
  const policyTable = plainTable(["policy", "stack", "size", "of AWS's limit"]);
  const largest = [...policies].sort((a, b) => b.size / b.limit - a.size / a.limit).slice(0, rows);
  for (const { name, stack, size, limit, unit } of largest) {
    policyTable.push([name, stack, `${size} of ${limit} ${unit}`, `${Math.round((100 * size) / limit)} %`]);
  }
  const deliveries = stacks.reduce((sum, s) => sum + s.deliveries.length, 0);
  const lines = [
    `${counted(stacks.length, "stack")}, ${counted(deliveries, "delivery", "deliveries")}, ${counted(policies.length, "policy", "policies")} in ${outdir}/stacks`,
    "",
    stackTable.toString(),
    ...(stacks.length > rows ? [`… and ${stacks.length - rows} stacks more`] : []),
  ];
  if (policies.length > 0) {
    lines.push("", policyTable.toString());
    if (policies.length > rows) lines.push(`… and ${policies.length - rows} smaller policies more`);
  }
  const all = stacks.flatMap((s) => s.deliveries);
  const off = all.filter((d) => !d.enabled);
  if (off.length > 0) {
    lines.push(
      "",
      `${counted(off.length, "delivery is", "deliveries are")} switched off (enabled: false): their grants, log groups, buckets and streams stay.`,
    );
  }
  const prepared = all.filter((d) => d.enabled && Object.keys(d.attributes).length > 0);
  if (prepared.length > 0) {
    lines.push(
      "",
      `${counted(prepared.length, "delivery is", "deliveries are")} prepared only: the arguments to set on the sources are in the stacks' outputs.`,
    );
  }
  if (left.length > 0) lines.push("", ...leftLines(left, outdir));
  return lines.join("\n");
}

/** Stacks that left: their folders are gone, what they made isn't. */
function leftLines(left: readonly LeftStack[], outdir: string): string[] {
  const kept = left.filter(({ keptIn }) => keptIn !== undefined);
  return [
    `${counted(left.length, "stack")} left the file: ${left.map(({ name }) => name).join(", ")}.`,
    "Removed from the output; their states and resources stay until you destroy them: README, Stacks that leave the file.",
    ...kept.map(
      ({ name, keptIn }) => `${name} held a state in its folder, which is now ${outdir}/${keptIn}.`,
    ),
  ];
}

function plainTable(head: string[]): Table.Table {
  return new Table({
    head,
    style: { head: [], border: [] },
    wordWrap: true,
    colWidths: head.length === 4 && head[3] === "log types" ? [28, 14, 12, 50] : [34, 26, 26, 16],
  });
}
