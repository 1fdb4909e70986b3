/** Types of V2 options that the literals of a row make: `options.generated.ts` refers to them. */
import type { CellKey, DestinationType } from "../catalog/row";
import type { LogTypeId } from "../catalog/matrix";
import type { RowOf } from "../catalog/table";

/** One or all of a row's AWS log types. */
type V2LogTypeOf<Id extends LogTypeId, Name extends string = string> =
  RowOf<Id> extends { readonly v2: { readonly logTypes: readonly (infer LogType)[] } }
    ? Extract<LogType, { readonly logType: Name }>
    : never;

/** Record fields by AWS log type; any text where AWS publishes no list. */
export type RecordFields<Id extends LogTypeId> = {
  readonly [LogType in V2LogTypeOf<Id> as LogType["logType"]]?: readonly FieldOf<LogType>[];
};

/** Record fields of any AWS log type. The compiler's messages name them: their union has no name of its own. */
export type RecordFieldList<Id extends LogTypeId> = readonly NonNullable<
  RecordFields<Id>[keyof RecordFields<Id>]
>[number][];

type FieldOf<LogType> = LogType extends {
  readonly mandatoryFields: readonly (infer Mandatory)[];
  readonly optionalFields: readonly (infer Optional)[];
}
  ? Mandatory | Optional
  : string;

/** Output formats by type of destination, or by AWS log type. */
export type OutputFormats<Id extends LogTypeId> = FormatByDestination<Id> & {
  readonly [
    LogType in V2LogTypeOf<Id> as [FormatOf<LogType, CellKey>] extends [never] ? never : LogType["logType"]
  ]?: FormatOf<LogType, CellKey> | FormatByDestination<Id, LogType["logType"]>;
};

/** Output formats by type of destination: those of one AWS log type, or of any. */
export type FormatByDestination<Id extends LogTypeId, Name extends string = string> = {
  readonly [
    Column in CellKey as [FormatOf<V2LogTypeOf<Id, Name>, Column>] extends [never] ? never : NameOf<Column>
  ]?: FormatOf<V2LogTypeOf<Id, Name>, Column>;
};

type FormatOf<LogType, Column> = LogType extends { readonly formats: infer Formats }
  ? ElementOf<Formats[Column & keyof Formats]>
  : never;

type ElementOf<List> = List extends readonly (infer Element)[] ? Element : never;

type NameOf<Column> = Column extends "cloudwatchLogs" ? "cloudwatch-logs" : Column & DestinationType;
