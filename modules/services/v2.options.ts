/**
 * Options of V2 deliveries: what a row's log types, destinations, formats and fields allow.
 *
 * Schemas with an `id` are shared in the fleet file's JSON Schema, and have names in the types that are generated:
 * `quick-logs.recordFields` is `RecordFields<"quick-logs">` of `v2-types.ts`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateDelivery.html
 */
import { z, type ZodObject, type ZodType } from "zod";
import { cellKeys, destinationTypeOf } from "../catalog/columns";
import type { LogTypeId } from "../catalog/matrix";
import type { CellKey, V2Facts, V2LogType } from "../catalog/row";
import { OUTPUT_FORMATS, formatsOf, takesDelimiter, usualFormat } from "./output-format";
import { byName } from "./v2-log-types";

/** The schema of a V2 row's options. */
export function v2OptionsOf(id: LogTypeId, facts: V2Facts): ZodObject {
  const logTypes = byName(facts.logTypes);
  return z.strictObject({
    logTypes: z
      .array(z.enum(logTypes.map(({ logType }) => logType)))
      .readonly()
      .optional()
      .describe(`Log types to deliver, as AWS names them. Default: ${usualLogTypes(facts)}.`),
    outputFormat: outputFormat(id, logTypes),
    recordFields: recordFields(id, logTypes),
    ...(formatsOf(logTypes).some(takesDelimiter) ? { fieldDelimiter } : {}),
    ...(formatsOf(logTypes, ["s3"]).length > 0 ? { suffixPath: suffixPath(facts), hiveCompatiblePath } : {}),
    adopt,
  });
}

/** The options of a log type that no row has: AWS alone knows its formats and fields. */
export function vendedOptions(facts: V2Facts): ZodObject {
  const format = z.enum(OUTPUT_FORMATS);
  const columns = cellKeys.filter((column) => column !== "xray");
  const several = Object.fromEntries(
    columns.map((column) => [
      destinationTypeOf(column),
      format.optional().describe(`To ${placesOf[column]}.`),
    ]),
  );
  return z.strictObject({
    outputFormat: z
      .union([
        format,
        z
          .strictObject(several)
          .meta({ id: "VendedOutputFormats", description: "Output formats by type of destination." }),
      ])
      .optional()
      .describe("Output format: one for all, or by type of destination. Default: json."),
    recordFields: z
      .array(z.string())
      .readonly()
      .optional()
      .describe("Record fields in the order of the output, mandatory ones among them. Default: AWS's."),
    fieldDelimiter,
    suffixPath: suffixPath(facts),
    hiveCompatiblePath,
    adopt,
  });
}

function usualLogTypes({ logTypes, defaultLogTypes }: V2Facts): string {
  const traces = logTypes.filter(({ formats }) => formats.xray !== undefined).map(({ logType }) => logType);
  const usual = defaultLogTypes.length === 0 ? "none, so name some" : defaultLogTypes.join(", ");
  return traces.length === 0 ? usual : `${usual}; to X-Ray ${traces.join(", ")}`;
}

function outputFormat(id: LogTypeId, logTypes: readonly V2LogType[]): ZodType {
  const formatted = logTypes.filter((logType) => formatsOf([logType]).length > 0);
  const ofLogTypes = formatted.map((logType) => {
    const several = z
      .strictObject(byDestination([logType]))
      .meta({ id: `${id}.formatByDestination.${logType.logType}` });
    const format = z
      .union([z.enum(formatsOf([logType])), several])
      .optional()
      .describe(`Of ${logType.logType}: one format, or by type of destination.`);
    return [logType.logType, format] as const;
  });
  const several = z
    .strictObject({ ...byDestination(logTypes), ...Object.fromEntries(ofLogTypes) })
    .meta({ id: `${id}.outputFormats` });
  const usual = formatted.flatMap(({ formats }) =>
    cellKeys.flatMap((column) => usualFormat(formats[column] ?? []) ?? []),
  );
  return z
    .union([z.enum(formatsOf(logTypes)), several])
    .optional()
    .describe(
      "Output format: one for all, by type of destination, or by log type, which comes first. " +
        `Another format is another delivery destination. Default: ${[...new Set(usual)].join(" or ")}.`,
    );
}

function byDestination(logTypes: readonly V2LogType[]): Record<string, ZodType> {
  return Object.fromEntries(
    cellKeys.flatMap((column) => {
      const formats = formatsOf(logTypes, [column]);
      return formats.length === 0
        ? []
        : [[destinationTypeOf(column), z.enum(formats).optional().describe(`To ${placesOf[column]}.`)]];
    }),
  );
}

const placesOf: Readonly<Record<CellKey, string>> = {
  cloudwatchLogs: "log groups",
  s3: "buckets",
  firehose: "streams",
  xray: "X-Ray",
};

function recordFields(id: LogTypeId, logTypes: readonly V2LogType[]): ZodType {
  const fields = logTypes.map((logType) => field([logType], `${id}.recordField.${logType.logType}`));
  const any = fields.length === 1 ? fields[0]! : field(logTypes, `${id}.recordField`);
  const ofLogTypes = logTypes.map(
    ({ logType }, index) =>
      [logType, z.array(fields[index]!).readonly().optional().describe(`Of ${logType}.`)] as const,
  );
  return z
    .union(
      [
        z
          .array(any)
          .readonly()
          .meta({ id: `${id}.recordFieldList` }),
        z.strictObject(Object.fromEntries(ofLogTypes)).meta({ id: `${id}.recordFields` }),
      ],
      {
        error: ({ input }) =>
          typeof input === "object"
            ? undefined
            : `must be a list of fields, or lists by log type: ${logTypes.map(({ logType }) => logType).join(", ")}`,
      },
    )
    .optional()
    .describe(
      "Record fields in the order of the output: one list for all log types, or a list by log type. " +
        "Mandatory ones that are left out are added behind. Default: AWS's.",
    );
}

/** Any text where AWS publishes no list. */
function field(logTypes: readonly V2LogType[], id: string): ZodType {
  if (logTypes.some(({ optionalFields }) => optionalFields === null)) return z.string();
  const known = logTypes.flatMap((logType) => [...logType.mandatoryFields, ...logType.optionalFields!]);
  return z.enum([...new Set(known)]).meta({ id });
}

const fieldDelimiter = z
  .string()
  .optional()
  .describe("Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's.");

function suffixPath({ suffixVariables, defaultSuffixPath }: V2Facts): ZodType {
  const variables = suffixVariables?.map((name) => `{${name}}`).join(", ");
  return z
    .string()
    .optional()
    .describe(
      `S3: the path behind the default one, with ${variables ?? "variables such as {yyyy}"}. ` +
        `Default: ${defaultSuffixPath ?? "the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}"}; ` +
        "in a destination with a prefix, account, region and log type lead.",
    );
}

const hiveCompatiblePath = z
  .boolean()
  .optional()
  .describe("S3: year=2024/… style paths for Athena and Spark. Default: false.");

const adopt = z
  .array(
    z
      .strictObject({
        destination: z.string().describe("The destination, by its name."),
        logType: z.string().optional().describe("The log type, where several are delivered there."),
        deliveryId: z.string().describe("Id of the delivery: its import id."),
        deliverySourceName: z.string().describe("Name of its delivery source."),
        deliveryDestinationName: z.string().describe("Name of its delivery destination."),
      })
      .meta({ id: "AdoptedDelivery", description: "A delivery that exists already." }),
  )
  .readonly()
  .optional()
  .describe(
    "Deliveries that exist already, made in the console say: they are imported under their own names.",
  );
