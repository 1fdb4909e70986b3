/** The rules as data: they fit the provider's schema in the bindings, and themselves; and the pack keeps to them. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { allRows } from "../../modules/catalog/table";
import { withoutRules } from "../../modules/provider/no-rules";
import { compiled, describeProblem, problemsOf } from "../../modules/provider/problems";
import {
  type ArgumentRules,
  type ResourceRules,
  type RuleKind,
  type Source,
} from "../../modules/provider/resource-rules";
import { holds, rulesOf } from "../../modules/provider/rules-of";
import { awsSchema } from "../terraform/schema/catalog";
import type { Attribute, Block, CtyType, NestedBlock } from "../terraform/schema/model";
import { everythingEmitted } from "./emitted";

const files = readdirSync(join(__dirname, "../../modules/provider/rules"));
const types = files.map((file) => file.replace(/\.json$/, ""));

/** The members of an interface of resource-rules.ts: JSON has no compiler that would refuse a misspelt one. */
function membersOf(name: string): readonly string[] {
  const file = join(__dirname, "../../modules/provider/resource-rules.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found = source.statements.filter(ts.isInterfaceDeclaration).find((one) => one.name.text === name);
  return found!.members.map((member) => member.name!.getText());
}

test("the files have the members of their types, and no other", () => {
  const resource = membersOf("ResourceRules");
  const argument = membersOf("ArgumentRules");
  for (const type of types) {
    const rules = rulesOf(type)!;
    for (const key of Object.keys(rules))
      expect([type, resource]).toEqual([type, expect.arrayContaining([key])]);
    for (const [path, one] of Object.entries(rules.arguments))
      for (const key of Object.keys(one))
        expect([type, path, argument]).toEqual([type, path, expect.arrayContaining([key])]);
  }
});

type Place =
  | { readonly kind: "attribute"; readonly attribute: Attribute }
  | { readonly kind: "block"; readonly block: NestedBlock }
  | { readonly kind: "field"; readonly type: CtyType };

function placeOf(block: Block, [name, ...rest]: readonly string[]): Place | undefined {
  const attribute = block.attributes.find((one) => one.name === name);
  if (attribute) return rest.length === 0 ? { kind: "attribute", attribute } : fieldOf(attribute.type, rest);
  const nested = block.blocks.find((one) => one.name === name);
  if (!nested) return undefined;
  return rest.length === 0 ? { kind: "block", block: nested } : placeOf(nested.block, rest);
}

function fieldOf(type: CtyType, [name, ...rest]: readonly string[]): Place | undefined {
  if (typeof type === "string") return undefined;
  if (type[0] !== "object") return fieldOf(type[1], [name!, ...rest]);
  const field = type[1][name!];
  if (field === undefined) return undefined;
  return rest.length === 0 ? { kind: "field", type: field } : fieldOf(field, rest);
}

function typeOf(place: Place): CtyType | undefined {
  if (place.kind === "block") return undefined;
  return place.kind === "attribute" ? place.attribute.type : place.type;
}

/** The type of each plain value in an argument. */
function plainType(type: CtyType): CtyType {
  return typeof type === "string" || type[0] === "object" ? type : plainType(type[1]);
}

const parentOf = (path: string): string => path.split(".").slice(0, -1).join(".");
const everyArgument = types.flatMap((type) =>
  Object.entries(rulesOf(type)!.arguments).map(([path, argument]) => ({
    type,
    path,
    argument,
    rules: rulesOf(type)!,
  })),
);
/** Arguments of the release that the bindings have. */
const bound = everyArgument.filter(({ argument }) => argument.since === undefined);

/** What is wrong, a line each. */
function linesOf<Item>(items: readonly Item[], say: (item: Item) => string | undefined): string[] {
  return items.flatMap((item) => say(item) ?? []);
}

test("every path is an argument of the bindings' schema", () => {
  expect(
    linesOf(bound, ({ type, path }) =>
      placeOf(awsSchema("resource", type)!, path.split(".")) ? undefined : `${type} ${path}`,
    ),
  ).toEqual([]);
  const later = everyArgument.filter(({ argument }) => argument.since !== undefined);
  expect(
    linesOf(later, ({ type, path }) =>
      placeOf(awsSchema("resource", type)!, path.split(".")) ? `${type} ${path} is there already` : undefined,
    ),
  ).toEqual([]);
});

test("required and computed are what the bindings' schema says, and more only of blocks", () => {
  expect(
    linesOf(bound, ({ type, path, argument }) => {
      const place = placeOf(awsSchema("resource", type)!, path.split("."));
      if (place?.kind === "attribute") {
        const { required, computed } = place.attribute;
        return holds(argument, "required") === required && holds(argument, "computed") === computed
          ? undefined
          : `${type} ${path}`;
      }
      // Blocks that validators of the provider ask for are optional in its schema.
      return place?.kind === "block" && place.block.minItems > 0 && !argument.required
        ? `${type} ${path} is a required block`
        : undefined;
    }),
  ).toEqual([]);
});

test("sets are sets in the schema, and one block is one block", () => {
  expect(
    linesOf(bound, ({ type, path, argument }) => {
      const place = placeOf(awsSchema("resource", type)!, path.split("."))!;
      const valueType = typeOf(place);
      const isSet =
        place.kind === "block"
          ? place.block.nesting === "set"
          : Array.isArray(valueType) && valueType[0] === "set";
      if ((argument.set ?? false) !== isSet) return `${type} ${path}: set`;
      const [, most = null] = argument.items ?? [];
      if (place.kind === "block" && place.block.maxItems === 1 && most !== 1) return `${type} ${path}: one`;
      if (argument.items && place.kind !== "block" && typeof valueType === "string")
        return `${type} ${path}: items of a plain value`;
      return undefined;
    }),
  ).toEqual([]);
});

test("rules about values fit the values' type", () => {
  expect(
    linesOf(bound, ({ type, path, argument }) => {
      const place = placeOf(awsSchema("resource", type)!, path.split("."))!;
      const valueType = typeOf(place);
      const plain = valueType === undefined ? undefined : plainType(valueType);
      const kinds: readonly RuleKind[] = [
        "oneOf",
        "pattern",
        "length",
        "form",
        "range",
        "default",
        "normalises",
      ];
      const about = kinds.filter((kind) => argument[kind] !== undefined);
      if (about.length > 0 && (plain === undefined || typeof plain !== "string"))
        return `${type} ${path}: ${about.join(", ")} of what holds no plain values`;
      if (argument.default !== undefined && typeof argument.default !== plain && plain !== "dynamic")
        return plain === "bool" && typeof argument.default === "boolean"
          ? undefined
          : `${type} ${path}: default`;
      if ((argument.pattern ?? argument.length ?? argument.form) && plain !== "string")
        return `${type} ${path}: text rules of a ${plain}`;
      return undefined;
    }),
  ).toEqual([]);
});

test("patterns compile, lists of values hold some, and defaults are among them", () => {
  expect(
    linesOf(everyArgument, ({ type, path, argument }) => {
      for (const pattern of [argument.pattern, argument.api?.pattern]) if (pattern) compiled(pattern);
      const { oneOf, default: standard } = argument;
      if (oneOf?.length === 0) return `${type} ${path}: empty`;
      if (oneOf && new Set(oneOf).size < oneOf.length) return `${type} ${path}: twice`;
      if (oneOf && standard !== undefined && !oneOf.map(String).includes(String(standard)))
        return `${type} ${path}: ${standard} is not allowed`;
      for (const bounds of [argument.length, argument.range, argument.items, argument.api?.length])
        if (bounds && bounds[1] !== null && bounds[0] > bounds[1]) return `${type} ${path}: bounds`;
      return undefined;
    }),
  ).toEqual([]);
  for (const type of types) {
    const { pattern } = rulesOf(type)!.importId;
    if (pattern) compiled(pattern);
  }
});

test("conflicts go both ways, and whatever names another argument names one of its block", () => {
  expect(
    everyArgument.flatMap(({ type, path, argument, rules }) => {
      const { conflictsWith = [], requiredWith = [] } = argument;
      return [
        ...conflictsWith
          .filter((other) => !rules.arguments[other]?.conflictsWith?.includes(path))
          .map((other) => `${type}: ${other} does not conflict with ${path}`),
        ...[...conflictsWith, ...requiredWith]
          .filter((other) => !rules.arguments[other] || parentOf(other) !== parentOf(path))
          .map((other) => `${type} ${path}: ${other}`),
      ];
    }),
  ).toEqual([]);
  expect(
    types.flatMap((type) => {
      const { exactlyOneOf = [], atLeastOneOf = [], arguments: all } = rulesOf(type)!;
      return [...exactlyOneOf, ...atLeastOneOf]
        .filter((group) => group.some((path) => !all[path] || parentOf(path) !== parentOf(group[0]!)))
        .map((group) => `${type}: ${group.join(", ")}`);
    }),
  ).toEqual([]);
});

test("each fact has its source, and what is said of a source is said of a rule that is there", () => {
  const isNamed = (source: Source): boolean =>
    source === "bindings" ||
    ("path" in source ? /^(internal|website)\//.test(source.path) : source.shape !== "");
  expect(types.filter((type) => !isNamed(rulesOf(type)!.source))).toEqual([]);
  expect(
    everyArgument.flatMap(({ type, path, argument }) => [
      ...Object.entries(argument.facts ?? {})
        .filter(([kind, { source }]) => !(kind in argument) || (source && !isNamed(source)))
        .map(([kind]) => `${type} ${path}: ${kind}`),
      ...(argument.api && !isNamed(argument.api.source) ? [`${type} ${path}: api`] : []),
    ]),
  ).toEqual([]);
});

test("what nobody has seen in a source does not hold, nor what another release has", () => {
  const argument: ArgumentRules = {
    oneOf: ["a"],
    length: [1, 2],
    required: true,
    facts: { oneOf: { unverified: true }, length: { since: "6.26.0" }, required: { until: "6.25.0" } },
  };
  expect(holds(argument, "oneOf")).toBe(false);
  expect(holds(argument, "length")).toBe(false);
  expect(holds(argument, "length", "6.30.1")).toBe(true);
  expect(holds(argument, "required")).toBe(true);
  expect(holds(argument, "required", "6.26.0")).toBe(false);
  expect(holds({ ...argument, since: "6.26.0" }, "required")).toBe(false);
});

describe("the pack", () => {
  const emitted = [...everythingEmitted()];

  test("writes only resources whose rules are known", () => {
    expect(emitted.length).toBeGreaterThan(1_000);
    const unknown = emitted.filter(({ type }) => rulesOf(type) === undefined).map(({ type }) => type);
    expect([...new Set(unknown)]).toEqual([]);
  });

  test("writes only arguments that were read", () => {
    const unread = emitted.flatMap(({ type, config }) =>
      pathsIn(config, rulesOf(type)!).map((path) => `${type} ${path}`),
    );
    expect([...new Set(unread)]).toEqual([]);
  });

  test("breaks no rule", () => {
    const broken = emitted.flatMap(({ from, type, config }) =>
      problemsOf(type, config).map((problem) => `${from}: ${type}.${describeProblem(problem)}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  test("names only resource types that have rules, or a reason for having none", () => {
    const named = allRows().flatMap(({ destinations, alternatives = {}, source }) => [
      ...Object.values({ ...destinations, ...alternatives }).flatMap(
        (cell) => cell.terraform?.resources ?? [],
      ),
      ...source.resources,
    ]);
    expect([...new Set(named)].filter((type) => !rulesOf(type) && !withoutRules[type])).toEqual([]);
    expect(Object.keys(withoutRules).filter((type) => rulesOf(type) !== undefined)).toEqual([]);
  });
});

/** The paths of a configuration that no rule file has: only what Terraform or the provider adds everywhere may be among them. */
function pathsIn(config: Readonly<Record<string, unknown>>, rules: ResourceRules, prefix = ""): string[] {
  return Object.entries(config).flatMap(([name, value]) => {
    const path = prefix + name;
    if (prefix === "" && ["tags", "region"].includes(name)) return [];
    const known = path in rules.arguments ? [] : [path];
    const isBlock = Object.keys(rules.arguments).some((other) => other.startsWith(`${path}.`));
    const items = isBlock ? [value].flat().filter((item) => typeof item === "object" && item !== null) : [];
    return [...known, ...items.flatMap((item) => pathsIn(item as typeof config, rules, `${path}.`))];
  });
}
