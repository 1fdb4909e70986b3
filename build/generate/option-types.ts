/** The types of options, from the schemas that check fleet files: what is allowed, and the texts that editors show. */
import { z } from "zod";
import type { LogTypeRow } from "../../modules/catalog/row";
import type { DeliverableId } from "../../modules/catalog/matrix";
import { allRows, rowOf } from "../../modules/catalog/table";
import { optionsSchemaOf } from "../../modules/services/schema-of-options";
import { docComment, members, type JsonSchema } from "./typescript";

export function optionTypes(): string {
  const options = new Map<string, string>();
  const interfaces = new Map<string, string>();
  const fromRows = new Set<string>();
  const nameOf = (definition: string): string => {
    const made = madeByRow(definition);
    if (made) fromRows.add(made.generic);
    return made ? `${made.generic}<${made.of}>` : definition;
  };
  const add = (name: string, description: string, schema: JsonSchema): unknown =>
    interfaces.set(name, `${docComment(description)}export interface ${name} { ${members(schema, nameOf)} }`);
  for (const [zod, rows] of sharedSchemas()) {
    const { definitions = {}, ...schema } = z.toJSONSchema(zod, {
      target: "draft-7",
      io: "input",
    }) as JsonSchema;
    const name = `${pascalCase(rows[0]!.id)}Options`;
    for (const { id } of rows) options.set(id, name);
    const ids = rows.map(({ id }) => `\`${id}\``).join(" and ");
    add(name, `Options of ${ids}.\n\n@see ${rows[0]!.links[0]}`, schema);
    for (const [id, definition] of Object.entries(definitions))
      if (!madeByRow(id)) add(id, definition.description ?? "", definition);
  }
  const listed = [...options].map(([id, name]) => `readonly ${JSON.stringify(id)}: ${name};`);
  return `
    /** The options of each log type. Made by \`npm run generate\` from the schemas in the options files. */
    import type { ${[...fromRows].sort().join(", ")} } from "./v2-types";

    /** The options of each log type that has any. */
    export interface LogTypeOptions { ${listed.join("\n")} }

    ${[...interfaces.values()].join("\n\n")}
  `;
}

/** The schemas that have something to choose, with the rows that share them. */
function sharedSchemas(): ReadonlyMap<z.ZodObject, readonly LogTypeRow[]> {
  const rowsOf = new Map<z.ZodObject, LogTypeRow[]>();
  const rows: readonly LogTypeRow[] = [...allRows(), rowOf<DeliverableId>("vended")];
  for (const row of rows) {
    const schema = optionsSchemaOf(row.id);
    if (Object.keys(schema.shape).length > 0) rowsOf.set(schema, [...(rowsOf.get(schema) ?? []), row]);
  }
  return rowsOf;
}

/** `quick-logs.recordFields` is what the row's literals make of `RecordFields<"quick-logs">`. */
function madeByRow(definition: string): { generic: string; of: string } | undefined {
  const [row, kind, ...logType] = definition.split(".");
  return kind === undefined
    ? undefined
    : {
        generic: pascalCase(kind),
        of: [row, ...logType].map((name) => JSON.stringify(name)).join(", "),
      };
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}
