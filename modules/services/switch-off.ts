/** Deliveries that are switched off: all that a switch makes stays, but for what switches logging on. */
import type { LogTypeRow, OffValues } from "../catalog/row";
import type { AnyLogSwitch, SwitchContext, Switched } from "./switch";

/**
 * What a switch leaves of itself when it is off: roles and their policies stay, its resources go, and arguments say that
 * logging is off where the row knows how. Without such a value they are left out.
 */
export function switchOff(logSwitch: AnyLogSwitch, context: SwitchContext<unknown, object>): Switched {
  if (logSwitch.switchOff) return logSwitch.switchOff(context);
  const { resources = [], attributes = {}, dependencies = [] } = logSwitch.switchOn?.(context) ?? {};
  for (const resource of resources) {
    // A source of the user's that only had to wait for its log group is no switch.
    if (resource !== context.source) resource.node.scope?.node.tryRemoveChild(resource.node.id);
  }
  return { attributes: offArguments(context.row, attributes), dependencies };
}

/** The arguments with what the row says for off; nothing where it says nothing about them. */
export function offArguments(
  { off = {} }: Pick<LogTypeRow, "off">,
  attributes: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  for (const values of Object.values(off)) {
    const written = withOff(attributes, values, "");
    if (written !== attributes) return written as Readonly<Record<string, unknown>>;
  }
  return {};
}

/** The value itself where nothing in it is to be off. */
function withOff(value: unknown, off: OffValues[string], prefix: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => withOff(item, off, prefix));
    return items.every((item, index) => item === (value as readonly unknown[])[index]) ? value : items;
  }
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  let changed = false;
  const entries = Object.entries(value).map(([key, given]) => {
    const path = `${prefix}${terraformName(key)}`;
    const written = given === undefined ? given : (off[path] ?? withOff(given, off, `${path}.`));
    changed ||= written !== given || (path in off && given !== undefined);
    return [key, written] as const;
  });
  return changed ? Object.fromEntries(entries) : value;
}

/** An argument as Terraform spells it: `loggingInfo` is `logging_info`. */
function terraformName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
