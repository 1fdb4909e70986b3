/** Why Terraform would replace a resource: by the provider's rules, references to what is made anew, and triggers. */
import { regionRules, type ArgumentRules } from "../provider/resource-rules";
import { ruleOf, rulesOf } from "../provider/rules-of";
import { parseArn } from "../policies/arn";
import { computedBy } from "./references";
import { isObject, listOf, objectsIn } from "./stack-output";
import type { Thing } from "./thing";

/** What AWS takes for arguments that are left out and kept as they are. */
const awsDefaults: Readonly<Record<string, unknown>> = {
  // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
  "aws_cloudwatch_log_group.log_group_class": "STANDARD",
};

export interface Comparing {
  /** Arguments without references, so that addresses make no difference. */
  resolvedBefore(value: unknown): unknown;
  resolvedAfter(value: unknown): unknown;
  /** Whether what a new address refers to stays as it is. */
  isKept(after: Thing): boolean;
  /** Whether a new thing, or one of its arguments, changes. */
  changes(after: Thing, argument: string | undefined): boolean;
}

/** The reasons why `after`, at the same address as `before`, would be a new thing; empty where it stays. */
export function replacementReasons(before: Thing, after: Thing, comparing: Comparing): string[] {
  const reasons: string[] = [];
  if (before.region !== after.region && ruleOf(regionRules, "forceNew"))
    reasons.push(`its region changes from ${before.region} to ${after.region}`);
  const rules = rulesOf(before.type)?.arguments ?? {};
  for (const [path, rule] of Object.entries(rules)) {
    if (path === "region" || !(ruleOf(rule, "forceNew") || ruleOf(rule, "forceNewOfService"))) continue;
    // What a block replaces is told by the block.
    if (parentsOf(path).some((parent) => ruleOf(rules[parent], "forceNew"))) continue;
    const reason = argumentReason(before, after, path, rule, comparing);
    if (reason !== undefined) reasons.push(reason);
  }
  return [...reasons, ...triggerReasons(after, comparing)];
}

function argumentReason(
  before: Thing,
  after: Thing,
  path: string,
  rule: ArgumentRules,
  comparing: Comparing,
): string | undefined {
  const [given, wanted] = [valueAt(before.config, path), valueAt(after.config, path)];
  const from = normal(comparing.resolvedBefore(given), rule) ?? defaultOf(before, path, rule);
  const to = normal(comparing.resolvedAfter(wanted), rule) ?? defaultOf(after, path, rule);
  // What is computed and left out stays as it is.
  const isLeftOut = to === undefined && ruleOf(rule, "computed") === true;
  if (!isLeftOut && !isSame(from, to) && (ruleOf(rule, "forceNew") || differInService(from, to)))
    return `its ${path} changes from ${shown(from)} to ${shown(to)}`;
  const made = computedBy(after.stack, wanted).find((thing) => !comparing.isKept(thing));
  return made && `its ${path} is not known before ${made.address} is made`;
}

/** `replace_triggered_by`: a resource, or one of its attributes. */
function triggerReasons(after: Thing, comparing: Comparing): string[] {
  const triggers = objectsIn(after.config["lifecycle"]).flatMap((block) =>
    listOf(block["replace_triggered_by"]),
  );
  return triggers.flatMap((trigger) => {
    const [, address, argument] = /^(?:\$\{)?([^.]+\.[^.}]+)(?:\.([^.}]+))?\}?$/.exec(String(trigger)) ?? [];
    const thing = address === undefined ? undefined : after.stack.things.get(address);
    if (!thing || !comparing.changes(thing, argument)) return [];
    return [
      `it is made again with every change of ${argument === undefined ? address! : `${address!}.${argument}`}`,
    ];
  });
}

function parentsOf(path: string): string[] {
  const steps = path.split(".");
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("."));
}

function defaultOf({ type }: Thing, path: string, rule: ArgumentRules): unknown {
  return ruleOf(rule, "default") ?? awsDefaults[`${type}.${path}`];
}

/** The value at a path, through blocks that are written as lists; a list where there are several. */
export function valueAt(config: unknown, path: string): unknown {
  let values: unknown[] = [config];
  for (const step of path.split("."))
    values = values.flatMap(listOf).flatMap((value) => (isObject(value) ? [value[step]] : []));
  const present = values.filter((value) => value !== undefined && value !== null);
  return present.length > 1 ? present : present[0];
}

/** A value in one spelling: one block is a list of one, what is empty is nothing, and order counts where it does. */
function normal(value: unknown, rule: ArgumentRules = {}): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => normal(item, rule)).filter((item) => item !== undefined);
    if (items.length < 2) return items[0];
    const isSet = ruleOf(rule, "set") === true || ruleOf(rule, "suppresses") === "order";
    return isSet ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
  }
  if (isObject(value)) {
    const entries = Object.entries(value)
      .filter(([key]) => key !== "//")
      .map(([key, item]) => [key, normal(item)] as const)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  const text = String(value);
  const normalises = ruleOf(rule, "normalises");
  if (normalises === "lower-case") return text.toLowerCase();
  if (normalises === "domain-name") return text.toLowerCase().replace(/\.$/, "");
  if (ruleOf(rule, "suppresses") === "log-group-arn") return text.replace(/:\*$/, "");
  return text;
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

function differInService(a: unknown, b: unknown): boolean {
  return parseArn(String(a))?.service !== parseArn(String(b))?.service;
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
