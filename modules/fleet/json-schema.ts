/**
 * The JSON Schema of the fleet file, for editors: the schema of the file, in which the options of a delivery
 * depend on its log type.
 */
import { z } from "zod";
import { logTypeIds, type DeliverableId } from "../catalog/matrix";
import { rowOf } from "../catalog/table";
import { optionsSchemaOf } from "../services/schema-of-options";
import { deliverySchema, fleetSchema } from "./schema";
import { sharedDefinitions, type JsonSchema } from "./shared-definitions";

export function fleetJsonSchema(): JsonSchema {
  const ids: readonly DeliverableId[] = [...logTypeIds, "vended"];
  const { definitions, references } = sharedDefinitions(
    ids.map((id) => [`${id}.options`, plain(optionsSchemaOf(id))]),
  );
  const idsOf = new Map<string, DeliverableId[]>();
  ids.forEach((id, index) => {
    const reference = references[index]!;
    idsOf.set(reference, [...(idsOf.get(reference) ?? []), id]);
  });
  const schema = plain(fleetSchema);
  const delivery = plain(deliverySchema);
  const properties = delivery.properties as Record<string, JsonSchema>;
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Log-delivery fleet",
    ...schema,
    properties: {
      ...(schema.properties as object),
      deliveries: {
        type: "array",
        description: "What is delivered, and where to.",
        items: {
          ...delivery,
          properties: {
            ...properties,
            logType: {
              description: properties.logType!.description,
              oneOf: ids.map((id) => ({ const: id, description: rowOf<DeliverableId>(id).label })),
            },
            // Which keys it has is said below, by log type alone: an editor would offer what stands here too.
            options: { type: "object", description: properties.options!.description },
          },
          if: { properties: { logType: exactly(["vended"]) }, required: ["logType"] },
          then: { properties: { awsLogType: {}, source: {} }, required: ["awsLogType", "source"] },
          else: { properties: { awsLogType: false } },
          allOf: [...idsOf].map(([reference, sharing]) => ({
            if: { properties: { logType: exactly(sharing) }, required: ["logType"] },
            then: { properties: { options: { $ref: reference } } },
          })),
        },
      },
    },
    definitions,
  };
}

/**
 * A pattern and no enum: editors take what is being written for a value that begins so, and would offer the
 * options of `ecs-action-logs` behind `ecs`, and those of all log types behind an empty one.
 */
function exactly(ids: readonly DeliverableId[]): JsonSchema {
  return { type: "string", pattern: `^(${ids.join("|")})$` };
}

function plain(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      // Lists that the library doesn't change are no keys that an editor must not write.
      delete jsonSchema.readOnly;
      // A name of zod's own beside the pattern that says it.
      if (jsonSchema.format === "includes") delete jsonSchema.format;
    },
  }) as JsonSchema;
  return json;
}
