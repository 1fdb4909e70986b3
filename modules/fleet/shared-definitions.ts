/** Schemas that share what they have in common: by reference, so that the file stays small. */

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is worth a definition of its own when it stands in several places. */
const WORTH_SHARING = 120;

/**
 * Definitions of the schemas and of all that is shared: their own definitions, and equal properties.
 *
 * @returns also the reference to each schema, in their order; equal schemas have one definition
 */
export function sharedDefinitions(schemas: readonly (readonly [name: string, schema: JsonSchema])[]): {
  readonly definitions: JsonSchema;
  readonly references: readonly string[];
} {
  const definitions = new Map<string, { readonly name: string; readonly schema: JsonSchema }>();
  const define = (name: string, schema: JsonSchema): string => {
    const text = JSON.stringify(schema);
    const known = definitions.get(text);
    if (!known) definitions.set(text, { name, schema });
    return `#/definitions/${known?.name ?? name}`;
  };
  const resolved = schemas.map(([name, schema]) => [name, withDefinitions(schema, define)] as const);
  const uses = new Map<string, number>();
  for (const text of new Set(resolved.map(([, schema]) => JSON.stringify(schema)))) {
    for (const property of Object.values(propertiesOf(JSON.parse(text) as JsonSchema))) {
      const key = JSON.stringify(property);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  const references = resolved.map(([name, schema]) =>
    define(name, {
      ...schema,
      properties: Object.fromEntries(
        Object.entries(propertiesOf(schema)).map(([key, property]) => {
          const text = JSON.stringify(property);
          const shared = uses.get(text)! > 1 && text.length > WORTH_SHARING;
          return [key, shared ? { $ref: define(`${name}.${key}`, property) } : property];
        }),
      ),
    }),
  );
  return {
    definitions: Object.fromEntries([...definitions.values()].map(({ name, schema }) => [name, schema])),
    references,
  };
}

/** A schema whose own definitions have become definitions of all. */
function withDefinitions(
  { definitions = {}, ...schema }: JsonSchema,
  define: (name: string, schema: JsonSchema) => string,
): JsonSchema {
  const own = definitions as Readonly<Record<string, JsonSchema>>;
  const settle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(settle);
    if (typeof value !== "object" || value === null) return value;
    const reference = (value as JsonSchema).$ref;
    if (typeof reference === "string") {
      const name = reference.slice("#/definitions/".length);
      return { ...value, $ref: define(name, settle(own[name]) as JsonSchema) };
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, settle(part)]));
  };
  return settle(schema) as JsonSchema;
}

function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
}
