/**
 * The schema of each log type's options: for the fleet file, its JSON Schema, and the types in
 * `options.generated.ts`. Loaded when asked for: the library itself needs none.
 */
import { z, type ZodObject } from "zod";
import type { LogTypeRow } from "../catalog/row";
import type { DeliverableId, LogTypeId } from "../catalog/matrix";
import { rowOf } from "../catalog/table";
import { optionFiles } from "./index.generated";
import type { OptionSchemas } from "./option-schemas";
import { v2OptionsOf, vendedOptions } from "./v2.options";

const made = new Map<DeliverableId, ZodObject>();

/** The schema of a log type's options; an empty object where there is nothing to choose. */
export function optionsSchemaOf(id: DeliverableId): ZodObject {
  const schema = made.get(id) ?? make(id);
  made.set(id, schema);
  return schema;
}

function make(id: DeliverableId): ZodObject {
  if (id === "vended") return vendedOptions(rowOf(id).v2);
  const row: LogTypeRow = rowOf<DeliverableId>(id);
  const own = optionsOfBridge(row, ownOptions(id));
  if (!row.v2) return own ?? z.strictObject({});
  const delivery = v2OptionsOf(id, row.v2);
  return own ? delivery.extend(own.shape) : delivery;
}

/** What all log types have that are bridged to S3. */
const bridgeOptions = z.strictObject({
  extractMessages: z
    .boolean()
    .optional()
    .describe(
      "To S3: write the messages alone. Default: false, each line is a batch with account, log group, log stream and the times of its events.",
    ),
});

function optionsOfBridge(row: LogTypeRow, own: ZodObject | undefined): ZodObject | undefined {
  if (row.destinations.s3?.enablement !== "bridge") return own;
  return own ? own.extend(bridgeOptions.shape) : bridgeOptions;
}

function ownOptions(id: LogTypeId): ZodObject | undefined {
  const file = (optionFiles as Readonly<Partial<Record<LogTypeId, string>>>)[id];
  return file === undefined ? undefined : (require(`./${file}`) as { options: OptionSchemas }).options[id];
}
