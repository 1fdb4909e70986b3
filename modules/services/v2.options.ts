/** Options of every V2 delivery. */
import { z } from "zod";

const outputFormat = z.enum(["json", "plain", "w3c", "raw", "parquet"]);

export const v2Options = z.strictObject({
  logTypes: z
    .array(z.string())
    .readonly()
    .optional()
    .describe("Log types to deliver, as AWS names them (APPLICATION_LOGS). Default: the row's usual ones."),
  outputFormat: z
    .union([
      outputFormat,
      z.strictObject({
        "cloudwatch-logs": outputFormat.optional().describe("For log groups: json or plain."),
        s3: outputFormat.optional().describe("For buckets."),
        firehose: outputFormat.optional().describe("For streams: json, plain or raw."),
        xray: outputFormat.optional().describe("Traces have no format: leave it out."),
      }),
    ])
    .optional()
    .describe(
      "Output format, for all destinations or by their type. Another format is another delivery destination. Default: json where the log type has it.",
    ),
  recordFields: z
    .array(z.string())
    .readonly()
    .optional()
    .describe(
      "Record fields in the order of the output; mandatory ones that are left out are added behind. Default: AWS's.",
    ),
  fieldDelimiter: z
    .string()
    .optional()
    .describe("Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's."),
  suffixPath: z
    .string()
    .optional()
    .describe(
      "S3: the path behind the default one, with variables such as {yyyy}. Default: the date and hour, {yyyy}/{MM}/{dd}/{HH}, or the row's.",
    ),
  adopt: z
    .array(
      z.strictObject({
        destination: z.string().describe("The destination, by its name."),
        logType: z.string().optional().describe("The log type, where several are delivered there."),
        deliveryId: z.string().describe("Id of the delivery: its import id."),
        deliverySourceName: z.string().describe("Name of its delivery source."),
        deliveryDestinationName: z.string().describe("Name of its delivery destination."),
      }),
    )
    .readonly()
    .optional()
    .describe(
      "Deliveries that exist already, made in the console say: they are imported under their own names.",
    ),
  hiveCompatiblePath: z
    .boolean()
    .optional()
    .describe("S3: year=2024/… style paths for Athena and Spark. Default: false."),
});

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateDelivery.html */
export type V2Options = z.infer<typeof v2Options>;
