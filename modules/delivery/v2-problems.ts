/** What is wrong with the options of V2 deliveries: all of it, as sentences. */
import { Token } from "cdktf";
import type { LogTypeRow, V2LogType } from "../catalog/row";
import { labelOf } from "../names/addresses";
import { cellKeyOf, cellKeys, destinationTypeOf } from "../catalog/columns";
import { isLiteral } from "../destinations/destination";
import { formatsOf, takesDelimiter } from "../services/output-format";
import type { Destination } from "../services/switch";
import { nameOf } from "./destination-name";
import { suffixProblems } from "./suffix-path";
import {
  chosenFields,
  chosenLogTypes,
  chosenPairs,
  isList,
  offeredFormats,
  outputFormat,
  type Pair,
  type V2Options,
} from "./v2-choices";

interface V2Context {
  readonly row: LogTypeRow;
  readonly destinations: readonly Destination[];
  readonly options: V2Options;
  readonly pairs: readonly Pair[];
  /** The log types that go to any of the destinations. */
  readonly chosen: readonly V2LogType[];
}

export function v2Problems(
  row: LogTypeRow,
  destinations: readonly Destination[],
  options: V2Options,
): string[] {
  if (!row.v2) return [];
  const pairs = chosenPairs(row, destinations, options);
  const context = { row, destinations, options, pairs, chosen: chosenLogTypes(pairs) };
  return [
    ...logTypeProblems(context),
    ...formatNameProblems(context),
    ...formatProblems(context),
    ...fieldNameProblems(context),
    ...fieldProblems(context),
    ...delimiterProblems(context),
    ...adoptionProblems(context),
    ...countProblems(context),
    ...suffixProblems(row, destinations, options),
  ];
}

function logTypeProblems({ row, destinations, options, pairs }: V2Context): string[] {
  const { logTypes } = row.v2!;
  const known = namesOf(logTypes);
  const unknown = (options.logTypes ?? [])
    .filter((logType) => !known.includes(logType))
    .map((logType) => `Log type "${logType}" is not one that AWS delivers of this source: ${list(known)}.`);
  const without = destinations
    .filter((destination) => !pairs.some((pair) => pair.destination === destination))
    .map((destination) => {
      const possible = logTypes.filter((t) => t.formats[cellKeyOf(destination.type)] !== undefined);
      return `No log type is chosen for ${nameOf(destination)}: name in logTypes what to deliver. For ${destination.type} AWS offers ${list(namesOf(possible))}.`;
    });
  return [...unknown, ...without];
}

/** Keys of `outputFormat` that name nothing. */
function formatNameProblems(context: V2Context): string[] {
  const given = context.options.outputFormat;
  if (typeof given !== "object" || Token.isUnresolved(given)) return [];
  const { row } = context;
  const { logTypes } = row.v2!;
  const types = formattedTypes(logTypes);
  const formatted = logTypes.filter((logType) => formattedTypes([logType]).length > 0);
  return Object.entries(given).flatMap(([name, formats]) => {
    if (types.includes(name)) return [];
    const logType = formatted.find((t) => t.logType === name);
    if (!logType) {
      return [
        `outputFormat names "${name}", which is neither a type of destination nor a log type with formats of "${row.id}": ${list([...types, ...namesOf(formatted)])}.`,
      ];
    }
    const allowed = formattedTypes([logType]);
    const unknown =
      typeof formats === "object" ? Object.keys(formats).filter((t) => !allowed.includes(t)) : [];
    return [
      ...notDelivered(context, "outputFormat", name),
      ...unknown.map(
        (type) =>
          `outputFormat of ${name} names "${type}", which is not a type of destination that takes it: ${allowed.join(", ")}.`,
      ),
    ];
  });
}

function formatProblems({ options, pairs, chosen }: V2Context): string[] {
  const given = options.outputFormat;
  if (given === undefined) return [];
  if (pairs.length > 0 && pairs.every((pair) => offeredFormats(pair).length === 0))
    return [`outputFormat has no meaning for ${list(namesOf(chosen))}: traces have no format.`];
  const refused = pairs.flatMap((pair) => {
    const offered = offeredFormats(pair);
    const format = outputFormat(pair, options);
    return format === undefined || !isLiteral(format) || offered.includes(format)
      ? []
      : [{ ...pair, offered, format }];
  });
  // One format for all, which some take and some don't.
  const hint =
    typeof given === "string" && refused.length < pairs.length
      ? ` It can be given by type of destination or by log type: outputFormat: { s3: "${given}" }.`
      : "";
  return [
    ...new Set(
      refused.map(
        ({ logType, destination, offered, format }) =>
          `outputFormat "${format}" doesn't exist for ${logType.logType} to ${destination.type}: AWS offers ${list(offered)}.${hint}`,
      ),
    ),
  ];
}

/** Keys of `recordFields` that name nothing. */
function fieldNameProblems(context: V2Context): string[] {
  const { recordFields } = context.options;
  if (recordFields === undefined || isList(recordFields)) return [];
  const known = namesOf(context.row.v2!.logTypes);
  return Object.keys(recordFields).flatMap((name) =>
    known.includes(name)
      ? notDelivered(context, "recordFields", name)
      : [
          `recordFields names "${name}", which is not a log type of "${context.row.id}": ${known.join(", ")}.`,
        ],
  );
}

function notDelivered({ chosen }: V2Context, option: string, name: string): string[] {
  return chosen.some(({ logType }) => logType === name)
    ? []
    : [`${option} names ${name}, which isn't delivered: name it in logTypes too, or leave it out here.`];
}

function fieldProblems({ options, chosen }: V2Context): string[] {
  const meant = chosen.flatMap((logType) => {
    const fields = chosenFields(logType, chosen, options);
    // What is known at apply only is AWS's to judge.
    return fields === undefined || Token.isUnresolved(fields)
      ? []
      : [{ logType, fields: fields.filter(isLiteral) }];
  });
  const repeated = meant.flatMap(({ fields }) => {
    const twice = fields.filter((field, index) => fields.indexOf(field) !== index);
    return twice.length > 0 ? [`recordFields holds ${[...new Set(twice)].join(", ")} twice.`] : [];
  });
  // One list for several log types, whose fields differ.
  const hint =
    isList(options.recordFields) && meant.length > 1
      ? ` Each log type can have a list of its own: recordFields: { ${meant.map(({ logType }) => `${logType.logType}: […]`).join(", ")} }.`
      : "";
  const unknown = meant.flatMap(({ logType, fields }) => {
    if (logType.optionalFields === null) return [];
    const known = [...logType.mandatoryFields, ...logType.optionalFields];
    const foreign = fields.filter((field) => !known.includes(field));
    return foreign.length === 0
      ? []
      : [
          `recordFields ${foreign.join(", ")} don't exist in ${logType.logType}: AWS offers ${known.join(", ")}.${hint}`,
        ];
  });
  return [...new Set(repeated), ...unknown];
}

function delimiterProblems({ options, pairs }: V2Context): string[] {
  const { fieldDelimiter } = options;
  if (fieldDelimiter === undefined) return [];
  const formats = pairs.map((pair) => ({ format: outputFormat(pair, options), type: pair.destination.type }));
  const without = formats
    .filter(({ format }) => isLiteral(format) && !takesDelimiter(format))
    .map(({ format, type }) => meaningless(`${format} (${type})`));
  return [
    ...new Set(without),
    ...(formats.every(({ format }) => format === undefined) ? [meaningless("traces")] : []),
    ...(/^.{1,5}$/su.test(fieldDelimiter)
      ? []
      : [`fieldDelimiter "${fieldDelimiter}" must have one to five characters.`]),
  ];
}

function meaningless(what: string): string {
  return `fieldDelimiter has no meaning for ${what}: it separates the columns of plain, w3c and raw records.`;
}

function adoptionProblems({ destinations, options, pairs }: V2Context): string[] {
  return (options.adopt ?? []).flatMap(({ destination: name, logType }) => {
    const destination = destinations.find((d) => labelOf(d) === name);
    if (!destination) {
      return [
        `adopt names destination "${name}", which this delivery doesn't have: ${destinations.map(labelOf).join(", ")}.`,
      ];
    }
    const there = namesOf(chosenLogTypes(pairs.filter((pair) => pair.destination === destination)));
    return logType === undefined || there.includes(logType)
      ? []
      : [`adopt names log type "${logType}", which isn't delivered to "${name}": ${list(there)}.`];
  });
}

function countProblems({ row, destinations }: V2Context): string[] {
  const max = row.v2!.maxDeliveriesPerSource;
  return max !== undefined && destinations.length > max
    ? [
        `${row.service} allows ${max} deliveries per log type, and ${destinations.length} destinations are given.`,
      ]
    : [];
}

/** The types of destination that take any of the log types in a format. */
function formattedTypes(logTypes: readonly V2LogType[]): string[] {
  return cellKeys
    .filter((column) => formatsOf(logTypes, [column]).length > 0)
    .map((column) => destinationTypeOf(column));
}

function namesOf(logTypes: readonly V2LogType[]): string[] {
  return logTypes.map(({ logType }) => logType);
}

function list(words: readonly string[]): string {
  return words.join(", ") || "none";
}
