/**
 * Resolution that leaves literals alone. cdktf's own makes a context, with its closures, for every key and
 * every value; in a fleet nearly all of them are literal.
 */
import { DefaultTokenResolver, StringConcat, Token, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";

const RESOLVER = new DefaultTokenResolver(new StringConcat());

/**
 * `value` without `undefined` and with its tokens resolved: what cdktf's `resolve` returns. A reference to
 * another stack is noticed, as in cdktf's preparing pass.
 */
export function resolved(scope: IConstruct, value: unknown): unknown {
  if (value === undefined || value === null || typeof value === "boolean") return value;
  if (mayBeToken(value)) return Tokenization.resolve(value, { scope, resolver: RESOLVER, preparing: true });
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((v) => resolved(scope, v)).filter((v) => v !== undefined);
  const result: Record<string, unknown> = {};
  for (const [key, v] of Object.entries(value)) {
    const inner = resolved(scope, v);
    if (inner !== undefined) result[key] = inner;
  }
  return result;
}

/** Whether cdktf must look at the value as a whole; false for those whose parts can be looked at one by one. */
function mayBeToken(value: unknown): boolean {
  switch (typeof value) {
    case "string":
      // Numbers that stand for tokens, written into a string, look like -1.8881545897087503e+289.
      return value.includes("TfToken[") || /\de\+/.test(value);
    case "number":
      return Token.isUnresolved(value);
    case "object":
      // A list that is a token is a list of one such string or number.
      if (Array.isArray(value))
        return value.some((v) => (typeof v === "string" || typeof v === "number") && mayBeToken(v));
      return (
        Object.getPrototypeOf(value) !== Object.prototype ||
        Object.keys(value!).some(mayBeToken) ||
        "resolve" in value!
      );
    default:
      return true;
  }
}
