/**
 * The way from a log type to its row: what the matrix prints of it, and what its own file says.
 *
 * Importing this file loads no row: a row's file is read when `rowOf` asks for it, and once only. A program
 * that delivers three log types pays for three rows.
 */
import {
  editions,
  isLogTypeId,
  logTypeIds,
  pageLine,
  type DeliverableId,
  type Edition,
  type LogTypeId,
  type PageLine,
} from "./matrix";
import type { DefinedRow } from "./pieces/define-row";
import type { Particulars } from "./pieces/particulars";
import type { LogTypeRow } from "./row";
import type { RowModules } from "./rows.generated";

/** The row of one log type, with its literal types. */
export type RowOf<Id extends DeliverableId> = DefinedRowOf<Id> & Omit<PageLine, "id"> & { readonly id: Id };

type DefinedRowOf<Id extends DeliverableId> = Id extends LogTypeId
  ? RowModules[Id]["row"]
  : (typeof import("./vended"))["row"];

/** The columns in which the pack serves a log type: `TickedCells<"global-accelerator-flow-logs">` is `"s3"`. */
export type TickedCells<Id extends DeliverableId> = keyof DefinedRowOf<Id>["destinations"];

/**
 * The row of a log type, loaded at the first call.
 * @throws Error when types were bypassed and `id` is none of {@link logTypeIds}.
 */
export function rowOf<Id extends DeliverableId>(id: Id): RowOf<Id> {
  return load(id) as unknown as RowOf<Id>;
}

/** A row of the matrix, whichever. */
export type MatrixRow = LogTypeRow & { readonly id: LogTypeId };

/** The rows of an edition, in the order of its page. */
export function rowsOf(edition: Edition): readonly MatrixRow[] {
  return editions[edition].map(rowOfLine);
}

/** All rows, in the order of {@link logTypeIds}. */
export function allRows(): readonly MatrixRow[] {
  return logTypeIds.map(rowOfLine);
}

const rows = new Map<string, MatrixRow>();

function load(id: string): LogTypeRow {
  if (id === "vended") return (require("./vended") as typeof import("./vended")).row;
  return rowOfLine(id);
}

function rowOfLine(id: string): MatrixRow {
  // The id becomes part of a path, and may come from a file or a command line.
  if (!isLogTypeId(id)) throw new Error(`"${id}" is not a log type. Allowed: ${logTypeIds.join(", ")}.`);
  let row = rows.get(id);
  if (!row) {
    row = onPage(pageLine(id), (require(`./rows/${id}`) as { row: DefinedRow<Particulars> }).row);
    rows.set(id, row);
  }
  return row;
}

const CURRENT_PAGE =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html";

/** A row with what AWS's page says of it: its line, and the page as a link and a source. */
function onPage(line: PageLine, row: DefinedRow<Particulars>): MatrixRow {
  const { current, "2024": of2024 } = line.editions;
  return {
    ...line,
    ...row,
    links: [...row.links, ...(current ? [CURRENT_PAGE] : [])],
    evidence: {
      ...row.evidence,
      sources: [
        ...(of2024 ? ['AWS\'s page "Enable logging from AWS services", mid-2024 edition'] : []),
        ...(current ? ['AWS\'s page "Supported log destinations", state of 2026-09/10'] : []),
        ...row.evidence.sources,
      ],
    },
  };
}
