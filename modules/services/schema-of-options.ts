/**
 * The schema of each log type's options: for the fleet file, its JSON Schema, and the types in
 * `options.generated.ts`. Loaded when asked for: the library itself needs none.
 */
import { z, type ZodObject } from "zod";
import type { LogTypeRow } from "../catalog/row";
import type { LogTypeId } from "../catalog/matrix";
import { rowOf } from "../catalog/table";
import { optionFiles } from "./index.generated";
import type { OptionSchemas } from "./option-schemas";
import { v2OptionsOf } from "./v2.options";

const made = new Map<LogTypeId, ZodObject>();

/** The schema of a log type's options; an empty object where there is nothing to choose. */
export function optionsSchemaOf(id: LogTypeId): ZodObject {
  const schema = made.get(id) ?? make(id);
  made.set(id, schema);
  return schema;
}

function make(id: LogTypeId): ZodObject {
  const row: LogTypeRow = rowOf(id);
  const own = ownOptions(id);
  if (!row.v2) return own ?? z.strictObject({});
  const delivery = v2OptionsOf(row, row.v2);
  return own ? delivery.extend(own.shape) : delivery;
}

function ownOptions(id: LogTypeId): ZodObject | undefined {
  const file = (optionFiles as Readonly<Partial<Record<LogTypeId, string>>>)[id];
  return file === undefined ? undefined : (require(`./${file}`) as { options: OptionSchemas }).options[id];
}
