/** Legacy ways to log, by a setting of the service itself: options of V2 deliveries mean nothing there. */
import type { CloudfrontAccessLogsOptions } from "./options.generated";

/** Options that a V2 delivery understands, and legacy logging doesn't. */
const V2_OPTIONS = [
  "logTypes",
  "outputFormat",
  "recordFields",
  "fieldDelimiter",
  "suffixPath",
  "hiveCompatiblePath",
  "adopt",
] as const satisfies readonly (keyof CloudfrontAccessLogsOptions)[];

/** Those that are given although they mean nothing: "suffixPath, adopt are". */
export function givenV2Options(options: {
  readonly [Name in (typeof V2_OPTIONS)[number]]?: unknown;
}): string | undefined {
  const given = V2_OPTIONS.filter((name) => options[name] !== undefined);
  return given.length === 0 ? undefined : `${given.join(", ")} ${given.length === 1 ? "is" : "are"}`;
}
