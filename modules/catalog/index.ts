/** The catalog for programs that want the table alone: `cdktf-log-delivery/catalog`. */
export { cellKeyOf, cellKeys, destinationTypeOf } from "./columns";
export type { Check, Constraint } from "./constraint";
export {
  editions,
  isLogTypeId,
  logTypeIds,
  type DeliverableId,
  type Edition,
  type LogTypeId,
  type PageLine,
} from "./matrix";
export { matrix, type MatrixLine } from "./printed-matrix";
export type * from "./row";
export { allRows, rowOf, rowsOf, type MatrixRow, type RowOf, type TickedCells } from "./table";
