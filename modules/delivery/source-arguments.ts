/** Setting arguments on a construct that the user made. */
import type { TerraformResource } from "cdktf";

/** Arguments that the user has set already and that a switch would overwrite. */
export function takenArguments(
  source: TerraformResource,
  attributes: Readonly<Record<string, unknown>>,
  merges: readonly string[],
): string[] {
  const current = source as unknown as Record<string, unknown>;
  return Object.keys(attributes).filter(
    (key) => !merges.includes(key) && current[`${key}Input`] !== undefined,
  );
}

/** Sets each argument: blocks by their `put…` method, plain arguments by assignment. */
export function setArguments(source: TerraformResource, attributes: Readonly<Record<string, unknown>>): void {
  const target = source as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const put = target[`put${key.charAt(0).toUpperCase()}${key.slice(1)}`];
    if (typeof put === "function") put.call(source, value);
    else target[key] = value;
  }
}

/**
 * Arguments in Terraform's spelling, for those who set them elsewhere: `loggingInfo` → `logging_info`.
 * Keys that aren't identifiers (`--enable-continuous-cloudwatch-log`) are values of the user's and stay.
 */
export function terraformArguments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(terraformArguments);
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([key, v]) => [
        /^[a-z][A-Za-z0-9]*$/.test(key) ? key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`) : key,
        terraformArguments(v),
      ]),
  );
}
