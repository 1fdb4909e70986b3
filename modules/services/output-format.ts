/** Output formats of V2 deliveries: which AWS offers, and what follows from them. */
import { cellKeys } from "../catalog/columns";
import type { CellKey, OutputFormat, V2LogType } from "../catalog/row";

/** All formats, in the order in which they are told. */
export const OUTPUT_FORMATS = [
  "json",
  "plain",
  "w3c",
  "raw",
  "parquet",
] as const satisfies readonly OutputFormat[];

/** The formats that any of the log types has in any of the columns, each once. Traces have none. */
export function formatsOf(
  logTypes: readonly V2LogType[],
  columns: readonly CellKey[] = cellKeys,
): readonly OutputFormat[] {
  const offered = logTypes.flatMap(({ formats }) => columns.flatMap((column) => formats[column] ?? []));
  return OUTPUT_FORMATS.filter((format) => offered.includes(format));
}

/** json where AWS offers it: what most readers parse; else the first format that AWS lists. */
export function usualFormat(offered: readonly OutputFormat[]): OutputFormat | undefined {
  return offered.includes("json") ? "json" : offered[0];
}

/** Delimiters exist for the formats that have columns (hashicorp/terraform-provider-aws#40885). */
export function takesDelimiter(format: OutputFormat | undefined): boolean {
  return format === "plain" || format === "w3c" || format === "raw";
}
