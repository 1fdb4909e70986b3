/** What becomes of an argument that was set and is left out: whether AWS keeps it. */
import type { ArgumentRules } from "./resource-rules";
import { ruleOf, rulesOf } from "./rules-of";

type Json = Readonly<Record<string, unknown>>;

/**
 * Whether AWS keeps what an argument said once the configuration doesn't give it any more: the provider keeps it
 * (optional and computed), doesn't send that it is gone, or puts a default in its place that is not `off`.
 *
 * A block that is left out and stays (`suppressMissing`) hands its arguments to their defaults, or to nothing, which
 * the provider sends as false.
 *
 * @param path the argument, or the block, as Terraform spells it, without indices
 * @param off the value by which it is off, where there is one
 * @param rest what the configuration gives still: what a block that is there doesn't say is gone
 */
export function isKeptWhenLeftOut(
  type: string,
  path: string,
  off?: string | boolean,
  rest: Json = {},
): boolean {
  const rules = rulesOf(type);
  const steps = path.split(".");
  let block: Json | undefined = rest;
  let stays = false;
  for (const [index, step] of steps.entries()) {
    const rule: ArgumentRules | undefined = rules?.arguments[steps.slice(0, index + 1).join(".")];
    const given = firstOf(block?.[step]);
    if (given !== undefined && index < steps.length - 1) {
      block = given as Json;
      continue;
    }
    if (given !== undefined) return given !== off;
    if (ruleOf(rule, "computed") || ruleOf(rule, "keptByAws")) return true;
    if (index === steps.length - 1) {
      const standard = ruleOf(rule, "default");
      return off !== undefined && standard !== undefined && standard !== off;
    }
    if (!stays && !ruleOf(rule, "suppressMissing")) return false;
    stays = true;
    block = undefined;
  }
  return false;
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[0] : (value ?? undefined);
}
