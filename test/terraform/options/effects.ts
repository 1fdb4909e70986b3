/** Whether an option does anything: of its values at least two must make Terraform, or the command, another. */
import { readStack } from "../terraform";
import type { OptionCase } from "./placement";

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** The options whose listed values all make the same, by their names: no test of them says anything. */
export function idleOptions(cases: readonly OptionCase[], directories: readonly string[]): string[] {
  const made = new Map<number, string[]>();
  for (const directory of directories) {
    for (const [type, blocks] of Object.entries((readStack(directory)["resource"] ?? {}) as Resources)) {
      for (const [name, { "//": _, depends_on: __, ...config }] of Object.entries(blocks)) {
        const index = caseIn(name);
        if (index === undefined) continue;
        made.set(index, [...(made.get(index) ?? []), type + withoutNames(JSON.stringify(config), index)]);
      }
    }
  }
  const byOption = new Map<string, Set<string>[]>();
  cases.forEach(({ id, value, command }, index) => {
    // What takes any text has one case.
    if (value.endsWith("…")) return;
    const option = `${id} ${value.slice(0, value.indexOf(" = "))}`;
    const effect = JSON.stringify([[...(made.get(index) ?? [])].sort(), command]);
    const [effects = new Set<string>(), values = new Set<string>()] = byOption.get(option) ?? [];
    byOption.set(option, [effects.add(effect), values.add(value)]);
  });
  return [...byOption]
    .filter(([, [effects, values]]) => values!.size > 1 && effects!.size === 1)
    .map(([option]) => option);
}

/** The number of the case that a resource's name tells. */
export function caseIn(name: string): number | undefined {
  const [, index] = /case-(\d+)_/.exec(name) ?? [];
  return index === undefined ? undefined : Number(index);
}

/** Without what tells cases, stacks and destinations apart: their numbers, and hashes of their paths. */
function withoutNames(config: string, index: number): string {
  return config
    .replace(new RegExp(`(?<!\\d)${index}(?!\\d)`, "g"), "#")
    .replace(/(options|destination)-\d+/g, "$1-#")
    .replace(/_[0-9A-F]{8}(?=[.}"])/g, "")
    .replace(/(?<![0-9a-f])[0-9a-f]{6,8}(?=")/g, "");
}
