/** What an editor shows of the fleet file. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { logTypeIds, type LogTypeId } from "../../modules/catalog/matrix";
import { allRows, rowOf } from "../../modules/catalog/table";
import type { LogTypeRow } from "../../modules/catalog/row";
import { fleetJsonSchema } from "../../modules/fleet/json-schema";
import { optionsSchemaOf } from "../../modules/services/schema-of-options";
import { embedded } from "../cli/fleets";

type Schema = Readonly<Record<string, unknown>>;

interface DeliverySchema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly allOf: readonly {
    readonly if: Schema;
    readonly then: { readonly properties: { readonly options: Schema } };
  }[];
}

const schema = fleetJsonSchema();
const definitions = schema.definitions as Readonly<Record<string, Schema>>;
const delivery = (schema.properties as Record<string, { items: DeliverySchema }>).deliveries!.items;
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false });
const validate = ajv.compile(schema);

/** What a validator says of a delivery with these options: paths below `options`. */
function problemsOf(logType: LogTypeId, options: unknown): string[] {
  const fleet = {
    accounts: { workload: { id: "111122223333" } },
    destinations: {},
    deliveries: [{ logType, account: "workload", region: "us-east-1", to: ["archive"], options }],
  };
  validate(fleet);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== "if" && keyword !== "anyOf")
    .map(({ instancePath, message }) => `${instancePath.replace("/deliveries/0", "")} ${message}`);
}

const resolved = (part: Schema): Schema =>
  typeof part.$ref === "string" ? definitions[part.$ref.slice("#/definitions/".length)]! : part;

/** Keys without a description; the ones with a single possible value explain themselves. */
function undescribed(part: unknown, path: string): string[] {
  if (Array.isArray(part)) return part.flatMap((each, index) => undescribed(each, `${path}[${index}]`));
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part as Schema).flatMap(([keyword, value]) => {
    if (keyword !== "properties" || /\/(if|then|else)$/.test(path))
      return undescribed(value, `${path}/${keyword}`);
    return Object.entries(value as Record<string, Schema>).flatMap(([key, property]) => {
      const described = "description" in resolved(property) || "const" in property;
      return [...(described ? [] : [`${path}.${key}`]), ...undescribed(property, `${path}.${key}`)];
    });
  });
}

test("every key has a description", () => {
  expect(undescribed(schema, "")).toEqual([]);
});

test("the search finds keys that lack one", () => {
  const lacking = { properties: { a: { description: "A." }, b: { anyOf: [{ properties: { c: {} } }] } } };
  expect(undescribed(lacking, "")).toEqual([".b", ".b/anyOf[0].c"]);
});

test("the embedded fleet is valid, and a validator knows every keyword", () => {
  expect(validate(parse(readFileSync(embedded, "utf8")))).toBe(true);
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

test("awsLogType is for vended log types, which need it and a source", () => {
  const isValid = (entry: object): boolean =>
    validate({
      accounts: {},
      destinations: {},
      deliveries: [{ account: "workload", region: "us-east-1", to: ["archive"], ...entry }],
    });
  const source = "arn:aws:amplify:us-east-1:111122223333:apps/a1";
  expect(isValid({ logType: "vended", awsLogType: "ACCESS_LOGS", source })).toBe(true);
  expect(isValid({ logType: "vended", source })).toBe(false);
  expect(isValid({ logType: "vended", awsLogType: "ACCESS_LOGS" })).toBe(false);
  expect(isValid({ logType: "waf", awsLogType: "ACCESS_LOGS", source })).toBe(false);
});

test("the file stays small enough to read at every key stroke", () => {
  expect(statSync(resolve(embedded, "../log-delivery.schema.json")).size).toBeLessThan(300_000);
});

describe("the options of a delivery [F11]", () => {
  const conditions = delivery.allOf.map((branch) => ({ holds: ajv.compile(branch.if), then: branch.then }));
  /** The options that an editor offers behind a log type, as far as it is written. */
  const offered = (logType: unknown): Schema[] =>
    conditions
      .filter(({ holds }) => holds(logType === undefined ? {} : { logType }))
      .map(({ then }) => resolved(then.properties.options));

  test("are told by the log type alone: what stands beside it offers no key", () => {
    expect(delivery.properties.options).toEqual({
      type: "object",
      description: expect.any(String) as string,
    });
    for (const branch of delivery.allOf) {
      expect(Object.keys(branch.then.properties)).toEqual(["options"]);
      expect(resolved(branch.then.properties.options).additionalProperties).toBe(false);
    }
  });

  test.each(logTypeIds)("%s has its own keys, and no other's", (id) => {
    const [options, ...others] = offered(id);
    expect(others).toEqual([]);
    const own = Object.keys(optionsSchemaOf(id).shape);
    expect(Object.keys((options!.properties ?? {}) as object)).toEqual(own);
    const foreign = logTypeIds
      .flatMap((other) => Object.keys(optionsSchemaOf(other).shape))
      .filter((key) => !own.includes(key));
    for (const key of new Set(foreign))
      expect(problemsOf(id, { [key]: 1 })).toContain("/options must NOT have additional properties");
  });

  test("are none while the log type is being written", () => {
    const beginnings = logTypeIds.flatMap((id) => [...id].map((_, length) => id.slice(0, length)));
    for (const written of [undefined, null, 7, ...beginnings, "no-such-log-type"]) {
      if (logTypeIds.some((id) => id === written)) continue;
      expect([written, offered(written)]).toEqual([written, []]);
    }
  });
});

describe("options of V2 deliveries [F15]", () => {
  const rows = allRows().filter(({ v2 }) => v2);

  test.each(rows.map(({ id }) => id))("%s: the row's log types, formats and fields, and no other", (id) => {
    const { logTypes } = (rowOf(id) as LogTypeRow).v2!;
    const names = logTypes.map(({ logType }) => logType);
    expect(problemsOf(id, { logTypes: names })).toEqual([]);
    expect(problemsOf(id, { logTypes: ["NO_SUCH_LOGS"] })).toEqual([
      "/options/logTypes/0 must be equal to one of the allowed values",
    ]);
    for (const { logType, formats, mandatoryFields, optionalFields } of logTypes) {
      const { cloudwatchLogs = [], s3 = [], firehose = [] } = formats;
      const byType = { "cloudwatch-logs": cloudwatchLogs, s3, firehose };
      for (const [type, offered] of Object.entries(byType)) {
        for (const format of offered) {
          expect(problemsOf(id, { outputFormat: format })).toEqual([]);
          expect(problemsOf(id, { outputFormat: { [type]: format } })).toEqual([]);
          expect(problemsOf(id, { outputFormat: { [logType]: { [type]: format } } })).toEqual([]);
        }
        expect(problemsOf(id, { outputFormat: { [logType]: { [type]: "xml" } } })).not.toEqual([]);
      }
      const fields = [...mandatoryFields, ...(optionalFields ?? ["anything"])];
      expect(problemsOf(id, { recordFields: fields })).toEqual([]);
      expect(problemsOf(id, { recordFields: { [logType]: fields } })).toEqual([]);
      const foreign = problemsOf(id, { recordFields: { [logType]: ["no such field"] } });
      expect(foreign.some((problem) => problem.startsWith(`/options/recordFields/${logType}/0`))).toBe(
        optionalFields !== null,
      );
    }
  });

  test("every format leads to a destination that the row reaches by V2", () => {
    for (const { id, v2, destinations } of rows) {
      for (const { formats } of v2!.logTypes) {
        for (const column of Object.keys(formats) as (keyof typeof formats)[])
          expect([id, column, destinations[column]?.enablement]).toEqual([id, column, "delivery"]);
      }
    }
  });
});
