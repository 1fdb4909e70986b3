/** By which way a log type reaches a kind of destination. */
import type { CellKey, Enablement, LogTypeRow } from "../../modules/catalog/row";

/** `delivery`, `resource`, `attribute` …; undefined where the row has no such cell. */
export function enablementOf(row: LogTypeRow, cell: CellKey): Enablement | undefined {
  return row.destinations[cell]?.enablement;
}
