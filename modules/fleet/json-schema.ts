/** The JSON Schema of the fleet file, for editors: the schema of the file, with the options of each log type. */
import { z } from "zod";
import { logTypeIds } from "../catalog/matrix";
import { rowOf } from "../catalog/table";
import type { LogTypeRow } from "../catalog/row";
import { optionsSchemaOf } from "../services/schema-of-options";
import { deliverySchema, fleetSchema } from "./schema";

type JsonSchema = Record<string, unknown>;

export function fleetJsonSchema(): JsonSchema {
  const schema = plain(fleetSchema);
  const properties = schema.properties as Record<string, JsonSchema>;
  const definitions: Record<string, JsonSchema> = {};
  const names = new Map<string, string>();
  const byLogType: JsonSchema[] = [];
  for (const id of logTypeIds) {
    const options = plain(optionsSchemaOf(id));
    // Log types that share their options share the definition.
    const text = JSON.stringify(options);
    const name = names.get(text) ?? `options-${id}`;
    names.set(text, name);
    definitions[name] = options;
    byLogType.push({
      if: { properties: { logType: { const: id } }, required: ["logType"] },
      then: { properties: { options: { $ref: `#/definitions/${name}` } } },
    });
  }
  const delivery = plain(deliverySchema);
  const logType = (delivery.properties as Record<string, JsonSchema>).logType!;
  (delivery.properties as Record<string, JsonSchema>).logType = {
    description: logType.description,
    oneOf: logTypeIds.map((id) => ({ const: id, description: (rowOf(id) as LogTypeRow).label })),
  };
  properties.deliveries = {
    type: "array",
    description: "What is delivered, and where to.",
    items: { ...delivery, allOf: byLogType },
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Log-delivery fleet",
    ...without(schema, "$schema"),
    definitions,
  };
}

function plain(schema: z.ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
  }) as JsonSchema;
  return without(json, "$schema");
}

function without(schema: JsonSchema, key: string): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
}
