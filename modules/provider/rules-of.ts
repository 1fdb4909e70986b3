/** The way from a resource type to its rules. A type's file is loaded when it is asked for. */
import { boundRelease, type ArgumentRules, type ResourceRules, type RuleKind } from "./resource-rules";

const loaded = new Map<string, ResourceRules | undefined>();

/** The rules of a resource type; undefined where none are known (`no-rules.ts` says why). */
export function rulesOf(type: string): ResourceRules | undefined {
  if (!loaded.has(type)) loaded.set(type, load(type));
  return loaded.get(type);
}

function load(type: string): ResourceRules | undefined {
  if (!/^aws_[a-z0-9_]+$/.test(type)) return undefined;
  let file: string;
  try {
    file = require.resolve(`./rules/${type}.json`);
  } catch {
    return undefined;
  }
  return require(file) as ResourceRules;
}

/** Whether a rule of an argument holds in a release of the provider: it was seen in a source, and the release has it. */
export function holds(argument: ArgumentRules, kind: RuleKind, release = boundRelease): boolean {
  if (argument[kind] === undefined) return false;
  const { since, until, unverified } = argument.facts?.[kind] ?? {};
  if (unverified) return false;
  return (
    isAtLeast(release, argument.since) &&
    isAtLeast(release, since) &&
    (until === undefined || isAtLeast(until, release))
  );
}

/** A rule of an argument where it holds, else undefined. */
export function ruleOf<Kind extends RuleKind>(
  argument: ArgumentRules | undefined,
  kind: Kind,
): ArgumentRules[Kind] | undefined {
  return argument && holds(argument, kind) ? argument[kind] : undefined;
}

function isAtLeast(release: string, least: string | undefined): boolean {
  if (least === undefined) return true;
  const [a, b] = [release, least].map((version) => version.split(".").map(Number)) as [number[], number[]];
  const at = a.findIndex((part, i) => part !== (b[i] ?? 0));
  return at < 0 || a[at]! > (b[at] ?? 0);
}
