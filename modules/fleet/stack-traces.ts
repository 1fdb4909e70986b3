/**
 * Spares cdktf the stack trace that it takes of every token: a fleet makes a hundred thousand of them, all
 * by this program's own code, and each costs as much as the rest of its resource; under ts-node's source
 * maps several times that. Errors keep their traces, with the lines of the TypeScript files.
 *
 * Whoever hunts a token that doesn't resolve sets `LOG_DELIVERY_TOKEN_TRACES=true` and gets them back.
 */

/** What cdktf says in place of where a token was made. */
const NOT_TAKEN = ["(not recorded: set LOG_DELIVERY_TOKEN_TRACES=true)"];

/** For programs, before they make constructs. Does nothing where cdktf isn't as version 0.21 is. */
export function spareTokenTraces(environment: NodeJS.ProcessEnv = process.env): void {
  if (environment.LOG_DELIVERY_TOKEN_TRACES === "true") return;
  try {
    const traces = require("cdktf/lib/tokens/private/stack-trace") as Record<string, unknown>;
    if (typeof traces.captureStackTrace === "function") traces.captureStackTrace = () => NOT_TAKEN;
  } catch {
    // Another cdktf may have no such module, or a frozen one: then tokens have their traces, and take their time.
  }
}
