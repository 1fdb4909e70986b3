/** The index of rows: a file per line of the matrix. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { logTypeIds } from "../../modules/catalog/matrix";

export function rowIndex(): string {
  const files = readdirSync(join(__dirname, "../../modules/catalog/rows")).map((file) =>
    file.replace(/\.ts$/, ""),
  );
  const ids: readonly string[] = logTypeIds;
  const unlisted = files.filter((id) => !ids.includes(id));
  const missing = ids.filter((id) => !files.includes(id));
  if (unlisted.length + missing.length > 0) {
    throw new Error(
      [
        ...unlisted.map((id) => `modules/catalog/rows/${id}.ts has no line in modules/catalog/matrix.ts.`),
        ...missing.map(
          (id) => `"${id}" is a line of modules/catalog/matrix.ts without modules/catalog/rows/${id}.ts.`,
        ),
      ].join("\n"),
    );
  }
  return `
    /** Where each row's literal types are. Made by \`npm run generate\`. */
    export interface RowModules { ${ids.map((id) => `"${id}": typeof import("./rows/${id}");`).join("\n")} }
  `;
}
