/** JSON Schema, as far as zod writes it for options, in TypeScript: everything readonly, descriptions as doc comments. */

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** What a definition is called in TypeScript. */
export type NameOfDefinition = (id: string) => string;

/** The members of an object, each with its doc comment. */
export function members(schema: JsonSchema, nameOf: NameOfDefinition): string {
  return Object.entries(schema.properties ?? {})
    .map(([name, property]) => {
      const mark = schema.required?.includes(name) ? "" : "?";
      return `${docComment(property.description)}readonly ${JSON.stringify(name)}${mark}: ${typeText(property, nameOf)};`;
    })
    .join("\n");
}

export function docComment(text: string | undefined): string {
  if (text === undefined) return "";
  const lines = text.replaceAll("*/", "*\\/").split("\n");
  return lines.length === 1
    ? `/** ${lines[0]} */\n`
    : `/**\n${lines.map((line) => (line === "" ? " *" : ` * ${line}`)).join("\n")}\n */\n`;
}

function typeText(schema: JsonSchema, nameOf: NameOfDefinition): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1));
  if (schema.anyOf) return schema.anyOf.map((branch) => typeText(branch, nameOf)).join(" | ");
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  switch (schema.type) {
    case undefined:
      return "unknown";
    case "string":
    case "boolean":
    case "number":
      return schema.type;
    case "integer":
      return "number";
    case "array":
      return `readonly (${typeText(schema.items ?? {}, nameOf)})[]`;
    case "object":
      return objectText(schema, nameOf);
    default:
      throw new Error(`No TypeScript is known for ${JSON.stringify(schema)}.`);
  }
}

function objectText(schema: JsonSchema, nameOf: NameOfDefinition): string {
  const { properties, additionalProperties } = schema;
  if (properties && Object.keys(properties).length > 0) return `{ ${members(schema, nameOf)} }`;
  const value = additionalProperties ? typeText(additionalProperties, nameOf) : "never";
  return `Readonly<Record<string, ${value}>>`;
}
