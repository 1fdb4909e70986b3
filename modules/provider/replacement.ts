/** Which arguments cost a resource its life: another value of them makes Terraform replace it. */
import { ruleOf, rulesOf } from "./rules-of";

type Json = Readonly<Record<string, unknown>>;

/** The arguments of a configuration, by their first names, of which another value replaces a resource of this type. */
export function replacingArguments(type: string, config: Json): string[] {
  const rules = rulesOf(type)?.arguments ?? {};
  const replaces = (value: unknown, path: string): boolean => {
    if (ruleOf(rules[path], "forceNew")) return true;
    if (Array.isArray(value)) return value.some((item) => replaces(item, path));
    if (typeof value !== "object" || value === null) return false;
    return Object.entries(value).some(([name, inner]) => replaces(inner, `${path}.${name}`));
  };
  return Object.keys(config).filter((name) => replaces(config[name], name));
}
