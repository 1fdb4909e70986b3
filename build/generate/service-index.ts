/** The index of service and options files: each says by the keys of what it exports which log types it knows. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import type { LogTypeRow } from "../../modules/catalog/row";
import { allRows } from "../../modules/catalog/table";

const SERVICES = join(__dirname, "../../modules/services");

/** @param folder where the service files are */
export function serviceIndex(folder = SERVICES): string {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".generated.ts"));
  const options = files.filter((file) => file.endsWith(".options.ts"));
  const services = files.filter((file) => !options.includes(file));
  const rows: readonly LogTypeRow[] = allRows();
  const serviceOf = registered(rows, folder, services, "switches");
  const optionsOf = registered(rows, folder, options, "options");
  const unserved = rows.filter(({ id, v2 }) => !v2 && !serviceOf.has(id)).map(({ id }) => id);
  if (unserved.length > 0) {
    throw new Error(
      `No service file switches on ${unserved.join(", ")}: export switches with that key from a file in modules/services.`,
    );
  }
  const switches = [...serviceOf].map(
    ([id, file]) => `${key(id)}: (typeof import("./${file}"))["switches"]["${id}"];`,
  );
  return `
    /** Which file switches each log type on, and which has its options. Made by \`npm run generate\`. */

    /** The switches of the service files. V2 log types whose source is given by its ARN need none. */
    export interface ServiceSwitches { ${switches.join("\n")} }

    /** The service file of each log type. */
    export const serviceFiles = ${fileMap(serviceOf)} as const;

    /** The file with each log type's own options. */
    export const optionFiles = ${fileMap(optionsOf)} as const;
  `;
}

/** The file of each id, in the order of the rows. */
function registered(
  rows: readonly LogTypeRow[],
  folder: string,
  files: readonly string[],
  exported: string,
): ReadonlyMap<string, string> {
  const fileOf = new Map<string, string>();
  for (const file of files) {
    for (const id of keysOf(folder, file, exported)) {
      const first = fileOf.get(id);
      if (first !== undefined) throw new Error(`Both ${first}.ts and ${file} export ${exported} of "${id}".`);
      if (!rows.some((row) => row.id === id))
        throw new Error(`${file} exports ${exported} of "${id}", which is not a log type.`);
      fileOf.set(id, file.slice(0, -".ts".length));
    }
  }
  return new Map(rows.flatMap(({ id }) => (fileOf.has(id) ? [[id, fileOf.get(id)!] as const] : [])));
}

/** The keys of the object that a file exports under a name; none where it doesn't. */
function keysOf(folder: string, file: string, exported: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(folder, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const value = source.statements
    .filter(ts.isVariableStatement)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find(({ name }) => name.getText() === exported)?.initializer;
  if (!value) return [];
  const object = ts.isSatisfiesExpression(value) ? value.expression : value;
  if (!ts.isObjectLiteralExpression(object))
    throw new Error(`${file}: ${exported} must be an object with the ids of log types as its keys.`);
  return object.properties.map(({ name }) => {
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) return name.text;
    throw new Error(`${file}: the keys of ${exported} must be ids of log types, written out.`);
  });
}

function fileMap(fileOf: ReadonlyMap<string, string>): string {
  return `{ ${[...fileOf].map(([id, file]) => `${key(id)}: "${file}"`).join(", ")} }`;
}

function key(id: string): string {
  return JSON.stringify(id);
}
