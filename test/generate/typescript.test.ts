/** Schemas of options as TypeScript. */
import { z } from "zod";
import { docComment, members, type JsonSchema } from "../../build/generate/typescript";

const written = (schema: z.ZodType): string =>
  members(z.toJSONSchema(schema, { target: "draft-7", io: "input" }) as JsonSchema, (id) => `Named<"${id}">`);

test.each([
  ["text", z.string(), 'readonly "a": string;'],
  ["what may be left out", z.boolean().optional(), 'readonly "a"?: boolean;'],
  ["whole numbers", z.number().int().min(1), 'readonly "a": number;'],
  ["one of several", z.enum(["x", "y"]), 'readonly "a": "x" | "y";'],
  ["one of several numbers", z.literal([1, 3]), 'readonly "a": 1 | 3;'],
  ["alternatives", z.union([z.literal(60), z.string()]), 'readonly "a": 60 | string;'],
  ["lists", z.array(z.enum(["x", "y"])).readonly(), 'readonly "a": readonly ("x" | "y")[];'],
  ["maps", z.record(z.string(), z.string()), 'readonly "a": Readonly<Record<string, string>>;'],
  ["anything", z.record(z.string(), z.unknown()), 'readonly "a": Readonly<Record<string, unknown>>;'],
  ["empty sections", z.strictObject({}), 'readonly "a": Readonly<Record<string, never>>;'],
  ["sections", z.strictObject({ b: z.string() }), 'readonly "a": { readonly "b": string; };'],
  ["what has a name", z.strictObject({ b: z.string() }).meta({ id: "One" }), 'readonly "a": Named<"One">;'],
])("%s", (_, schema, text) => {
  expect(written(z.strictObject({ a: schema }))).toBe(text);
});

test("descriptions become doc comments, whatever they hold", () => {
  expect(written(z.strictObject({ a: z.string().describe("Of /aws/*/x.") }))).toBe(
    '/** Of /aws/*\\/x. */\nreadonly "a": string;',
  );
  expect(docComment("One.\n\n@see two")).toBe("/**\n * One.\n *\n * @see two\n */\n");
  expect(docComment(undefined)).toBe("");
});

test("a schema that it doesn't know is refused rather than guessed", () => {
  expect(() => members({ properties: { a: { type: "null" } } }, String)).toThrow("No TypeScript is known");
});
