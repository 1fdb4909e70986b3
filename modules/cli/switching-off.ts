/** How a cell is switched off: what `enabled: false` does, and whether removing the delivery is enough. */
import type { Cell, DestinationType, LogTypeRow } from "../catalog/row";
import { rulesOf } from "../provider/rules-of";
import { keptArguments, type KeptArgument } from "../services/kept-arguments";
import { LogDeliveryError } from "../destinations/error";
import { buildSample, type Sample } from "./sample";

/** How logs to a destination end. Additive to what switches them on. */
export interface SwitchingOff {
  /** Whether `enabled: false` is taken. */
  readonly possible: boolean;
  /** Whether AWS goes on logging when the delivery is removed without `enabled: false` having been applied. */
  readonly removingKeepsLogging: boolean;
  /** The same in sentences. */
  readonly says: readonly string[];
  /** What `enabled: false` has set on the source, in Terraform's spelling; empty where arguments are left out. */
  readonly sourceArguments: Readonly<Record<string, unknown>>;
  /** The command that switches off, where Terraform doesn't. */
  readonly command?: string;
}

/**
 * Asks a sample of the destination that is switched off.
 *
 * @param on the same that is switched on
 */
export function switchingOff(
  row: LogTypeRow,
  type: DestinationType,
  cell: Cell,
  on: Sample | undefined,
): SwitchingOff {
  if (cell.staysOn !== undefined) {
    return {
      possible: false,
      removingKeepsLogging: true,
      says: [`It can't be switched off: ${cell.staysOn}`],
      sourceArguments: {},
    };
  }
  const sample = offSample(row, type);
  const kept = keptArguments(row, cell);
  const deleted = (cell.enablement === "resource" ? cell.terraform!.resources : []).filter(
    (resource) => rulesOf(resource)?.keptOnDelete,
  );
  const command = sample?.delivery.command;
  const removingKeepsLogging = kept.length > 0 || deleted.length > 0 || cell.enablement === "manual";
  return {
    possible: true,
    removingKeepsLogging,
    says: [
      `enabled: false ${action(row, cell, deleted, command, takenAway(on, sample))}; grants, roles, log groups, buckets and streams stay.`,
      ...(kept.length > 0 ? [keptText(kept)] : []),
      ...(deleted.length > 0
        ? [`Removing ${deleted.join(", ")} calls nothing at AWS, which goes on logging.`]
        : []),
      ...(cell.enablement === "attribute"
        ? [
            "Where another stack owns the source, it takes the change over before the delivery is removed here.",
          ]
        : []),
      ...(removingKeepsLogging && (cell.enablement !== "manual" || command !== undefined)
        ? ["Apply enabled: false before you remove the delivery."]
        : []),
    ],
    sourceArguments: sample?.sourceArguments ?? {},
    ...(command === undefined ? {} : { command }),
  };
}

/** Absent where a log type can't be delivered without what only its user knows. */
function offSample(row: LogTypeRow, type: DestinationType): Sample | undefined {
  try {
    return buildSample(row, type, false);
  } catch (error) {
    if (error instanceof LogDeliveryError) return undefined;
    throw error;
  }
}

function action(
  { off = {} }: LogTypeRow,
  { enablement, terraform }: Cell,
  deleted: readonly string[],
  command: string | undefined,
  taken: readonly string[],
): string {
  const { resources = [] } = terraform ?? {};
  const values = [
    ...new Set(
      resources.flatMap((type) =>
        Object.entries(off[type] ?? {}).map(([path, value]) => `${path} = ${String(value)}`),
      ),
    ),
  ];
  switch (enablement) {
    case "delivery":
      return "takes the delivery and its source away";
    case "bridge":
      return "takes the subscription filter and its role away";
    case "manual":
      return command === undefined ? "gives no command any more" : "gives the command that switches off";
    case "resource":
      return deleted.length > 0
        ? `writes ${values.join(", ")}`
        : `takes ${(taken.length > 0 ? taken : resources).join(", ")} away`;
    default:
      return values.length > 0 ? `writes ${values.join(", ")}` : "leaves the arguments out";
  }
}

/** The types of the resources that are gone. */
function takenAway(on: Sample | undefined, off: Sample | undefined): readonly string[] {
  const left = new Set(off?.resources.map(({ type }) => type));
  return [...new Set((on?.resources ?? []).map(({ type }) => type).filter((type) => !left.has(type)))];
}

function keptText(kept: readonly KeptArgument[]): string {
  const lines = [...new Set(kept.map(({ type }) => type))].map((type) => {
    const own = kept.filter((one) => one.type === type);
    const says = `${own.map(({ path }) => path).join(", ")} of ${type}`;
    return own.every(({ off }) => off === undefined) ? `${says} (only a command ends it)` : says;
  });
  return `Left out, AWS keeps ${lines.join("; ")}: removing the arguments, or the delivery that sets them, leaves it logging.`;
}
