/** What an editor shows of the fleet file. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fleetJsonSchema } from "../../modules/fleet/json-schema";
import { embedded } from "./fleets";

type Schema = Readonly<Record<string, unknown>>;

/** Keys without a description; the ones with a single possible value explain themselves. */
function undescribed(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((part, index) => undescribed(part, `${path}[${index}]`));
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema as Schema).flatMap(([keyword, value]) => {
    if (keyword !== "properties" || path.endsWith("/if") || path.endsWith("/then"))
      return undescribed(value, `${path}/${keyword}`);
    return Object.entries(value as Record<string, Schema>).flatMap(([key, property]) => {
      const own = "description" in property || "const" in property ? [] : [`${path}.${key}`];
      return [...own, ...undescribed(property, `${path}.${key}`)];
    });
  });
}

test("every key has a description", () => {
  expect(undescribed(fleetJsonSchema(), "")).toEqual([]);
});

test("the search finds keys that lack one", () => {
  const schema = { properties: { a: { description: "A." }, b: { anyOf: [{ properties: { c: {} } }] } } };
  expect(undescribed(schema, "")).toEqual([".b", ".b/anyOf[0].c"]);
});

test("the embedded fleet points editors to the schema beside it, which the package ships and exports", () => {
  const [first] = readFileSync(embedded, "utf8").split("\n");
  const file = /^# yaml-language-server: \$schema=(\S+)$/.exec(first!)?.[1];
  expect(file).toBe("./log-delivery.schema.json");
  expect(JSON.parse(readFileSync(resolve(embedded, "..", file!), "utf8"))).toHaveProperty("$schema");
  const manifest = JSON.parse(readFileSync(resolve(embedded, "../package.json"), "utf8")) as {
    files: string[];
    exports: Record<string, unknown>;
  };
  expect(manifest.files).toContain("log-delivery.schema.json");
  expect(manifest.exports[file!]).toBe(file);
});
