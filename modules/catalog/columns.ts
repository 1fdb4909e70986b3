/** The columns of the matrix, and the kinds of destinations that they stand for. */
import type { CellKey, DestinationType } from "./terms";

/** The columns, in the page's order. X-Ray came after 2024. */
export const cellKeys: readonly CellKey[] = ["cloudwatchLogs", "s3", "firehose", "xray"];

const columns = {
  "cloudwatch-logs": "cloudwatchLogs",
  s3: "s3",
  firehose: "firehose",
  xray: "xray",
} as const satisfies Record<DestinationType, CellKey>;

const destinationTypes = {
  cloudwatchLogs: "cloudwatch-logs",
  s3: "s3",
  firehose: "firehose",
  xray: "xray",
} as const satisfies Record<CellKey, DestinationType>;

/** The column of a kind of destination: `cloudwatchLogs` for `cloudwatch-logs`. */
export function cellKeyOf<Type extends DestinationType>(type: Type): (typeof columns)[Type] {
  return columns[type];
}

/** The kind of destination of a column: `cloudwatch-logs` for `cloudwatchLogs`. */
export function destinationTypeOf<Key extends CellKey>(key: Key): (typeof destinationTypes)[Key] {
  return destinationTypes[key];
}
