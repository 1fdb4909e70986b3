/** What can be given for an option, told by the JSON Schema of it: each value once, and the texts by their names. */
import { z } from "zod";
import type { DeliverableId } from "../../../modules/catalog/matrix";
import { optionsSchemaOf } from "../../../modules/services/schema-of-options";

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
}

/** One value of an option, at its place in it: `loggingFilter.filter[].behavior = "KEEP"`. */
export interface OptionValue {
  readonly name: string;
  /** Values of the whole option that hold it, the fullest first. */
  readonly holders: readonly unknown[];
}

export interface Option {
  readonly name: string;
  readonly isRequired: boolean;
  readonly values: readonly OptionValue[];
  /** What may be given beside other options that ask for this one: no objects, which say more than one thing. */
  readonly plain: readonly unknown[];
  /** The values that a given value holds, by their names. */
  held(given: unknown): string[];
}

/** The examples of a text by its place, `crossAccount.sourceRoleArn`: one, or several of which one may fit. */
export type TextsAt = (path: string) => readonly unknown[] | undefined;

/** The options of a log type with all that can be given for them. */
export function optionsOf(id: DeliverableId, textsAt: TextsAt): Option[] {
  const root = z.toJSONSchema(optionsSchemaOf(id), { io: "input" }) as Schema;
  const reader = readerOf(root, textsAt);
  return Object.entries(root.properties ?? {}).map(([name, schema]) => ({
    name,
    isRequired: (root.required ?? []).includes(name),
    values: withSublists(reader.valuesOf(schema, name)),
    plain: reader.plainOf(schema, name),
    held: (given) => reader.held(schema, given, name),
  }));
}

interface Reader {
  valuesOf(schema: Schema, path: string): OptionValue[];
  plainOf(schema: Schema, path: string): unknown[];
  held(schema: Schema, given: unknown, path: string): string[];
}

function readerOf(root: Schema, textsAt: TextsAt): Reader {
  const resolved = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : root.$defs![schema.$ref.replace("#/$defs/", "")]!;

  /** What is listed: the values of an enumeration, both booleans, the ends of a range. */
  const listed = ({
    type,
    enum: names,
    const: only,
    minimum,
    maximum,
  }: Schema): readonly unknown[] | undefined => {
    if (names) return names;
    if (only !== undefined) return [only];
    if (type === "boolean") return [true, false];
    return type === "integer" || type === "number"
      ? [minimum, maximum].filter((n) => n !== undefined)
      : undefined;
  };

  function valuesOf(given: Schema, path: string): OptionValue[] {
    const schema = resolved(given);
    if (schema.anyOf) return schema.anyOf.flatMap((branch) => valuesOf(branch, path));
    const names = listed(schema);
    if (names)
      return names.map((value) => ({ name: `${path} = ${JSON.stringify(value)}`, holders: [value] }));
    if (schema.items) return valuesOfList(resolved(schema.items), path);
    if (schema.properties) return valuesOfObject(schema, path);
    const texts = textsAt(path) ?? [];
    return [{ name: `${path} = …`, holders: texts }];
  }

  function valuesOfList(items: Schema, path: string): OptionValue[] {
    const each = valuesOf(items, `${path}[]`);
    const all = listed(items);
    return each.map(({ name, holders }) => ({
      name,
      holders: [...(all && all.length > 1 ? [all] : []), ...holders.map((holder) => [holder])],
    }));
  }

  function valuesOfObject({ properties = {}, required = [] }: Schema, path: string): OptionValue[] {
    const entries = Object.entries(properties);
    if (entries.length === 0) return [{ name: `${path} = {}`, holders: [{}] }];
    return entries.flatMap(([key, property]) => {
      const bases = required
        .filter((other) => other !== key)
        .reduce<object[]>(
          (made, other) =>
            made.flatMap((base) =>
              leastOf(properties[other]!, `${path}.${other}`).map((value) => ({ ...base, [other]: value })),
            ),
          [{}],
        );
      const alike = required.includes(key) ? [] : alikeTo(property, properties, required);
      return valuesOf(property, `${path}.${key}`).map(({ name, holders }) => ({
        name,
        holders: holders.flatMap((value) => [
          ...(alike.length > 1
            ? bases.map((base) => ({ ...base, ...Object.fromEntries(alike.map((each) => [each, value])) }))
            : []),
          ...bases.map((base) => ({ ...base, [key]: value })),
        ]),
      }));
    });
  }

  /** The keys that take the same as this one: one value for all of them spares a delivery for each. */
  function alikeTo(
    property: Schema,
    properties: Readonly<Record<string, Schema>>,
    required: readonly string[],
  ): string[] {
    const wanted = shapeOf(property);
    return Object.entries(properties)
      .filter(([key, each]) => !required.includes(key) && shapeOf(each) === wanted)
      .map(([key]) => key);
  }

  function shapeOf(schema: Schema): string {
    const whole = (key: string, value: unknown): unknown => {
      if (key === "description") return undefined;
      return typeof value === "object" && value !== null ? resolved(value) : value;
    };
    return JSON.stringify(resolved(schema), whole);
  }

  /** The first value, or for a text all of its examples. */
  function leastOf(schema: Schema, path: string): readonly unknown[] {
    const [first] = valuesOf(schema, path);
    const { type, enum: names } = resolved(schema);
    return type === "string" && !names ? first!.holders : first!.holders.slice(0, 1);
  }

  function plainOf(given: Schema, path: string): unknown[] {
    const schema = resolved(given);
    if (schema.anyOf) return schema.anyOf.flatMap((branch) => plainOf(branch, path));
    if (schema.properties || resolved(schema.items ?? {}).properties) return [];
    const values = valuesOf(schema, path).flatMap(({ holders }) => holders);
    return distinct(values.length > 60 ? values.slice(0, 1) : values);
  }

  function held(given: Schema, value: unknown, path: string): string[] {
    const schema = resolved(given);
    if (schema.anyOf) return schema.anyOf.flatMap((branch) => held(branch, value, path));
    const names = listed(schema);
    if (names) return names.includes(value) ? [`${path} = ${JSON.stringify(value)}`] : [];
    if (schema.items)
      return Array.isArray(value) ? value.flatMap((item) => held(schema.items!, item, `${path}[]`)) : [];
    if (schema.properties) {
      const { properties } = schema;
      if (typeof value !== "object" || Array.isArray(value) || value === null) return [];
      const keys = Object.entries(value);
      if (keys.length === 0 && Object.keys(properties).length === 0) return [`${path} = {}`];
      return keys.flatMap(([key, item]) =>
        properties[key] ? held(properties[key], item, `${path}.${key}`) : [],
      );
    }
    return (schema.type ?? typeof value) === typeof value ? [`${path} = …`] : [];
  }

  return { valuesOf, plainOf, held };
}

/** A list of what one option may hold is tried by the shorter lists too that the option has of a part of it. */
function withSublists(values: readonly OptionValue[]): OptionValue[] {
  const lists = distinct(
    values
      .flatMap(({ holders }) => holders.flatMap((holder) => listsIn(holder)))
      .filter(({ length }) => length > 1),
  );
  return values.map(({ name, holders }) => {
    const [fullest, ...others] = holders;
    if (!Array.isArray(fullest) || fullest.length < 2) return { name, holders };
    const parts = lists.filter(
      (list) => list.length < fullest.length && list.every((item) => fullest.includes(item)),
    );
    const fitting = parts.filter((list) => others.some((other) => list.includes((other as unknown[])[0])));
    return { name, holders: [fullest, ...fitting, ...others] };
  });
}

function listsIn(value: unknown): unknown[][] {
  if (Array.isArray(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listsIn) : [];
}

/** Each value once. */
export function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
