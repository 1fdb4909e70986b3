import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const bindings = join(dirname(require.resolve("@cdktf/provider-aws/package.json")), "lib");
const inlineMap = "sourceMappingURL=data:application/json;base64,";

/**
 * The TypeScript from which a file of the bindings was compiled, out of its inline source map.
 * The compiled JavaScript has lost nothing of it but types, and those are what we are after.
 */
function typescriptOf(file: string): string {
  const javascript = readFileSync(file, "utf8");
  const at = javascript.lastIndexOf(inlineMap);
  if (at < 0) throw new Error(`${file} carries no inline source map`);
  const map: unknown = JSON.parse(
    Buffer.from(javascript.slice(at + inlineMap.length).trim(), "base64").toString("utf8"),
  );
  const sources = (map as { sourcesContent?: string[] }).sourcesContent;
  if (!sources?.length) throw new Error(`the source map of ${file} carries no sources`);
  return sources.join("\n");
}

/**
 * All TypeScript of one folder of the bindings, or `undefined` where there is no such folder.
 * Some resources keep their structs in `index-structs/`.
 */
export function bindingSource(folder: string): string | undefined {
  const index = join(bindings, folder, "index.js");
  if (!existsSync(index)) return undefined;
  const structs = join(bindings, folder, "index-structs");
  const parts = existsSync(structs) ? readdirSync(structs).filter((name) => name.endsWith(".js")) : [];
  return [index, ...parts.map((name) => join(structs, name))].map(typescriptOf).join("\n");
}

/** The folder in which the bindings keep a type: `aws_s3_bucket` is in `s3-bucket`, its data source in `data-aws-s3-bucket`. */
export function bindingFolder(kind: "resource" | "data", type: string): string {
  const kebab = type.replace(/_/g, "-");
  return kind === "data" ? `data-${kebab}` : kebab.replace(/^aws-/, "");
}
