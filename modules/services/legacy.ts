/** Legacy ways to log, by a setting of the service itself: options of V2 deliveries mean nothing there. */
import type { CloudfrontAccessLogsOptions } from "./options.generated";

type V2Option = Exclude<keyof CloudfrontAccessLogsOptions, "legacy" | "includeCookies">;

/** Options that a V2 delivery understands, and legacy logging doesn't: the compiler sees to it that none is missing. */
const V2_OPTIONS = Object.keys({
  logTypes: true,
  outputFormat: true,
  recordFields: true,
  fieldDelimiter: true,
  suffixPath: true,
  hiveCompatiblePath: true,
  adopt: true,
} satisfies Record<V2Option, true>) as readonly V2Option[];

/** Those that are given although they mean nothing: "suffixPath, adopt are". */
export function givenV2Options(options: {
  readonly [Name in V2Option]?: unknown;
}): string | undefined {
  const given = V2_OPTIONS.filter((name) => options[name] !== undefined);
  return given.length === 0 ? undefined : `${given.join(", ")} ${given.length === 1 ? "is" : "are"}`;
}
