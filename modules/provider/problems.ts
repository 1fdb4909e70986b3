/** Judges a resource's configuration by the rules of its type: what the provider or AWS would refuse, all at once. */
import { forms } from "./forms";
import {
  regionRules,
  type ApiRules,
  type ArgumentRules,
  type ResourceRules,
  type RuleKind,
} from "./resource-rules";
import { ruleOf, rulesOf } from "./rules-of";

/** Something that the provider refuses at plan, or AWS at apply. */
export interface RuleProblem {
  /** Where it is, with indices where blocks and lists are written as lists: `rule[0].filter`. */
  readonly path: readonly (string | number)[];
  /** The kind of rule that it breaks. */
  readonly rule: RuleKind | "exactlyOneOf" | "atLeastOneOf";
  /** What was given, as text. */
  readonly given: string;
  /** What is allowed, in words: `one of json, plain`. */
  readonly allowed: string;
  readonly refusedBy: "provider" | "api";
}

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/**
 * The problems of a configuration in Terraform's JSON syntax: blocks may be objects or lists of them. References and
 * other expressions (`${…}`) are let through, as is everything of which no rule is known.
 */
export function problemsOf(type: string, config: Json): RuleProblem[] {
  const rules = rulesOf(type);
  return rules ? problemsOfBlock(rules, config, "", []) : [];
}

/** A problem in a sentence, without a full stop. */
export function describeProblem({ path, given, allowed }: RuleProblem): string {
  const [first, ...rest] = path;
  const where = `${String(first)}${rest.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")}`;
  return `${where}: ${given} is given, allowed is ${allowed}`;
}

const isPresent = (value: unknown): boolean => value !== undefined && value !== null;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isExpression = (value: unknown): boolean =>
  typeof value === "string" && /(?<!\$)\$\{|(?<!%)%\{/.test(value);

/** The text that Terraform makes of one in which expressions are escaped. */
const unescaped = (text: string): string => text.replace(/([$%])\1(?=\{)/g, "$1");

function problemsOfBlock(rules: ResourceRules, block: Json, prefix: string, at: Path): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const childOf = (path: string): string | undefined => {
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : "";
    return name === "" || name.includes(".") ? undefined : name;
  };
  for (const [path, argument] of Object.entries(rules.arguments)) {
    const name = childOf(path);
    if (name !== undefined) problems.push(...problemsOfArgument(rules, argument, block, path, name, at));
  }
  if (prefix === "" && isPresent(block["region"]) && rules.arguments["region"] === undefined)
    problems.push(...problemsOfValue(regionRules, block["region"], [...at, "region"]));
  for (const kind of ["exactlyOneOf", "atLeastOneOf"] as const) {
    for (const group of rules[kind] ?? []) {
      const names = group.map(childOf);
      if (!names.every((name) => name !== undefined)) continue;
      const given = names.filter((name) => isPresent(block[name]));
      const isMet = kind === "exactlyOneOf" ? given.length === 1 : given.length > 0;
      // Several may be given by expressions of which all but one are null.
      if (isMet || (given.length > 1 && given.some((name) => isExpression(block[name])))) continue;
      problems.push({
        path: [...at, given[0] ?? names[0]!],
        rule: kind,
        given: given.length === 0 ? "none" : given.join(", "),
        allowed: `${kind === "exactlyOneOf" ? "exactly" : "at least"} one of ${names.join(", ")}`,
        refusedBy: "provider",
      });
    }
  }
  return problems;
}

function problemsOfArgument(
  rules: ResourceRules,
  argument: ArgumentRules,
  block: Json,
  path: string,
  name: string,
  at: Path,
): RuleProblem[] {
  const value = block[name];
  const here = [...at, name];
  const refuse = (rule: RuleKind, given: string, allowed: string): RuleProblem => ({
    path: here,
    rule,
    given,
    allowed,
    refusedBy: "provider",
  });
  if (!isPresent(value))
    return ruleOf(argument, "required") ? [refuse("required", "nothing", "a value")] : [];
  const problems: RuleProblem[] = [];
  const sibling = (other: string): unknown => block[other.split(".").at(-1)!];
  for (const other of ruleOf(argument, "conflictsWith") ?? []) {
    if (isPresent(sibling(other)) && !isExpression(sibling(other)) && !isExpression(value))
      problems.push(refuse("conflictsWith", `${name} beside ${lastOf(other)}`, "one of the two"));
  }
  const missing = (ruleOf(argument, "requiredWith") ?? []).filter((other) => !isPresent(sibling(other)));
  if (missing.length > 0)
    problems.push(
      refuse("requiredWith", `${name} alone`, `${name} with ${missing.map(lastOf).join(" and ")}`),
    );
  problems.push(...problemsOfValue(argument, value, here));
  const children = `${path}.`;
  if (!Object.keys(rules.arguments).some((other) => other.startsWith(children))) return problems;
  for (const [index, item] of elementsOf(value).entries()) {
    if (!isObject(item)) continue;
    problems.push(...problemsOfBlock(rules, item, children, Array.isArray(value) ? [...here, index] : here));
  }
  return problems;
}

const lastOf = (path: string): string => path.split(".").at(-1)!;

function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** What the rules about values say of an argument: its number of elements, and each of them where it is plain. */
function problemsOfValue(argument: ArgumentRules, value: unknown, at: Path): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const check = (
    rule: RuleKind,
    isAllowed: boolean,
    path: Path,
    given: string,
    allowed: string,
    api = false,
  ) => {
    if (!isAllowed) problems.push({ path, rule, given, allowed, refusedBy: api ? "api" : "provider" });
  };
  const { api } = argument;
  const elements = elementsOf(value);
  if (!isExpression(value)) {
    const given = `${elements.length} of them`;
    for (const [items, isApi] of [
      [ruleOf(argument, "items"), false],
      [api?.items, true],
    ] as const)
      if (items)
        check("items", within(elements.length, items), at, given, `${inWords(items)} of them`, isApi);
  }
  const plain = Array.isArray(value)
    ? elements.map((item, index) => [[...at, index], item] as const)
    : isObject(value)
      ? Object.entries(value).map(([key, item]) => [[...at, key], item] as const)
      : [[at, value] as const];
  for (const [path, item] of plain) {
    if (!["string", "number", "boolean"].includes(typeof item) || isExpression(item)) continue;
    checkPlain(argument, api, unescaped(String(item)), (rule, isAllowed, allowed, isApi) =>
      check(rule, isAllowed, path, JSON.stringify(item), allowed, isApi),
    );
  }
  return problems;
}

function checkPlain(
  argument: ArgumentRules,
  api: ApiRules | undefined,
  text: string,
  check: (rule: RuleKind, isAllowed: boolean, allowed: string, api?: boolean) => void,
): void {
  const oneOf = ruleOf(argument, "oneOf");
  if (oneOf) {
    const same = (value: string): string => (argument.anyCase ? value.toLowerCase() : value);
    check("oneOf", oneOf.map(String).map(same).includes(same(text)), `one of ${oneOf.join(", ")}`);
  }
  const form = ruleOf(argument, "form");
  if (form) check("form", forms[form].has(text), forms[form].noun);
  for (const isApi of [false, true]) {
    const rule = <Kind extends "pattern" | "length" | "range">(kind: Kind) =>
      isApi ? api?.[kind] : ruleOf(argument, kind);
    const [pattern, length, range] = [rule("pattern"), rule("length"), rule("range")];
    if (pattern) check("pattern", compiled(pattern).test(text), `what matches ${pattern}`, isApi);
    if (length) check("length", within([...text].length, length), `${inWords(length)} characters`, isApi);
    if (range) check("range", within(Number(text), range), inWords(range), isApi);
  }
}

/** A pattern of the rules, which may ask for Unicode's properties. */
export function compiled(pattern: string): RegExp {
  return new RegExp(pattern, /\\p\{/.test(pattern) ? "u" : "");
}

function within(value: number, [least, most]: readonly [number, number | null]): boolean {
  return value >= least && (most === null || value <= most);
}

function inWords([least, most]: readonly [number, number | null]): string {
  if (most === null) return `${least} or more`;
  return least === most ? String(least) : `${least} to ${most}`;
}
