import type { Block, CtyType } from "../schema/model";
import { isArray, isFields, type Value } from "./value";

function fromJson(type: CtyType, json: Value): Value {
  if (json === null) return null;
  if (type === "dynamic") {
    // A state file writes a value of dynamic type as {"value": …, "type": …}.
    if (!isFields(json)) return json;
    return [new TextEncoder().encode(JSON.stringify(json["type"])), json["value"] ?? null];
  }
  if (typeof type === "string") return json;
  const [kind, inner] = type;
  if (kind === "object") {
    if (!isFields(json)) return json;
    return Object.fromEntries(
      Object.entries(inner).map(([name, field]) => [name, fromJson(field, json[name] ?? null)]),
    );
  }
  if (isArray(json)) return json.map((item) => fromJson(inner, item));
  if (isFields(json))
    return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, fromJson(inner, item)]));
  return json;
}

/**
 * A resource's attributes as a state file has them (JSON), made a value of the given schema. Configurations do as
 * well, where a single block may be written without its list.
 */
export function fromStateFile(block: Block, json: Value): Value {
  if (!isFields(json)) return json;
  const fields: Record<string, Value> = {};
  for (const { name, type } of block.attributes) fields[name] = fromJson(type, json[name] ?? null);
  for (const { name, nesting, block: inner } of block.blocks) {
    const nested = json[name] ?? null;
    fields[name] =
      nesting === "single"
        ? fromStateFile(inner, nested)
        : (isArray(nested) ? nested : isFields(nested) ? [nested] : []).map((item) =>
            fromStateFile(inner, item),
          );
  }
  return fields;
}

/** A value of the schema with nothing set: what an import starts from. */
export function emptyState(block: Block): Record<string, Value> {
  const fields: Record<string, Value> = {};
  for (const { name } of block.attributes) fields[name] = null;
  for (const { name, nesting } of block.blocks) fields[name] = nesting === "single" ? null : [];
  return fields;
}
