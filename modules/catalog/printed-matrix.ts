/** The matrix of AWS's page "Enable logging from AWS services", and beside it what the pack does. */
import { cellKeys } from "./columns";
import type { CellKey, Enablement, LogTypeRow, PageCells } from "./row";
import type { Edition } from "./matrix";
import { rowsOf } from "./table";

/** A line of the matrix. */
export interface MatrixLine extends PageCells {
  readonly id: string;
  /** AWS's name of the service. */
  readonly service: string;
  /** The line's label on AWS's page. */
  readonly label: string;
  /** Whether AWS still offers the service. */
  readonly lifecycle: LogTypeRow["lifecycle"]["state"];
  /**
   * How the pack switches a cell on. Cells that the pack does not serve are absent; it serves every cell that
   * an edition of the page ticks, and some that the page leaves empty.
   */
  readonly enablement: { readonly [Key in CellKey]?: Enablement };
}

/**
 * The matrix of an edition, in the order of its page. The four cells are exactly what that edition prints:
 * `null` for an empty cell, `native` for a plain "Supported".
 */
export function matrix(edition: Edition): readonly MatrixLine[] {
  return rowsOf(edition).map((row) => {
    const cells = row.editions[edition];
    if (!cells) throw new Error(`Row "${row.id}" is listed in edition ${edition} but has no cells for it.`);
    const { cloudwatchLogs, s3, firehose, xray } = cells;
    return {
      id: row.id,
      service: row.service,
      label: row.label,
      cloudwatchLogs,
      s3,
      firehose,
      xray,
      lifecycle: row.lifecycle.state,
      enablement: enablementOf(row),
    };
  });
}

function enablementOf(row: LogTypeRow): MatrixLine["enablement"] {
  const enablement: { [Key in CellKey]?: Enablement } = {};
  for (const key of cellKeys) {
    const cell = row.destinations[key];
    if (cell) enablement[key] = cell.enablement;
  }
  return enablement;
}
