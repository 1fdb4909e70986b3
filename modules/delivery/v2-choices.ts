/** What the options of a V2 delivery choose: log types, formats and fields, per log type and destination. */
import { Token } from "cdktf";
import type { DestinationType, LogTypeRow, OutputFormat, V2LogType } from "../catalog/row";
import { cellKeyOf } from "../catalog/columns";
import type { AdoptedDelivery } from "../services/options.generated";
import { usualFormat } from "../services/output-format";
import type { Destination } from "../services/switch";

/** The options of a V2 delivery of any row; `options.generated.ts` has each row's own. */
export interface V2Options {
  readonly logTypes?: readonly string[];
  readonly outputFormat?: OutputFormat | OutputFormatMap;
  readonly recordFields?: readonly string[] | RecordFieldMap;
  readonly fieldDelimiter?: string;
  readonly suffixPath?: string;
  readonly hiveCompatiblePath?: boolean;
  readonly adopt?: readonly AdoptedDelivery[];
}

/** Formats by type of destination, in lower case, and by AWS log type, in upper case. */
export type OutputFormatMap = {
  readonly [DestinationOrLogType in string]?: OutputFormat | FormatByDestinationType;
};

export type FormatByDestinationType = { readonly [Type in DestinationType]?: OutputFormat };

/** Fields by AWS log type. */
export type RecordFieldMap = { readonly [LogType in string]?: readonly string[] };

/** One log type to one destination. */
export interface Pair {
  readonly logType: V2LogType;
  readonly destination: Destination;
}

/**
 * What is delivered where: the log types that the user names, else the row's usual ones, to each destination that
 * takes them. X-Ray takes traces alone.
 */
export function chosenPairs(
  row: LogTypeRow,
  destinations: readonly Destination[],
  options: V2Options,
): readonly Pair[] {
  return row.v2!.logTypes.flatMap((logType) =>
    destinations
      .filter(({ type }) => {
        const wanted = options.logTypes ?? (type === "xray" ? [logType.logType] : row.v2!.defaultLogTypes);
        return wanted.includes(logType.logType) && logType.formats[cellKeyOf(type)] !== undefined;
      })
      .map((destination) => ({ logType, destination })),
  );
}

/** The log types of pairs, each once. */
export function chosenLogTypes(pairs: readonly Pair[]): readonly V2LogType[] {
  return [...new Set(pairs.map(({ logType }) => logType))];
}

/** The formats that AWS offers; none for traces. */
export function offeredFormats({ logType, destination }: Pair): readonly OutputFormat[] {
  return logType.formats[cellKeyOf(destination.type)] ?? [];
}

/** The user's format, else the usual one. What is said of the log type comes before what is said of the destination. */
export function outputFormat(pair: Pair, { outputFormat: given }: V2Options): OutputFormat | undefined {
  const offered = offeredFormats(pair);
  // A format that is given for all leaves traces out: they have none.
  if (offered.length === 0) return undefined;
  if (Token.isUnresolved(given)) return Token.asString(given) as OutputFormat;
  if (typeof given !== "object") return given ?? usualFormat(offered);
  const { type } = pair.destination;
  const ofLogType = given[pair.logType.logType];
  const chosen = typeof ofLogType === "object" ? ofLogType[type] : ofLogType;
  return chosen ?? (given[type] as OutputFormat | undefined) ?? usualFormat(offered);
}

/**
 * The user's fields of a log type. One list for all is meant for logs: it leaves out traces that are delivered
 * beside them, whose fields are others.
 */
export function chosenFields(
  logType: V2LogType,
  chosen: readonly V2LogType[],
  { recordFields }: V2Options,
): readonly string[] | undefined {
  if (!isList(recordFields)) return recordFields?.[logType.logType];
  return isTrace(logType) && !chosen.every(isTrace) ? undefined : recordFields;
}

/** Whether one list is given for all log types; it may be known at apply only. */
export function isList(recordFields: V2Options["recordFields"]): recordFields is readonly string[] {
  return Array.isArray(recordFields) || Token.isUnresolved(recordFields);
}

/** Traces go to X-Ray and nowhere else. */
function isTrace({ formats }: V2LogType): boolean {
  return Object.keys(formats).every((column) => column === "xray");
}
