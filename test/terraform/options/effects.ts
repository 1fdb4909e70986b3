/** Whether an option does anything: of its values at least two must make Terraform, or the command, another. */
import { basename } from "node:path";
import { readStack } from "../terraform";
import type { OptionCase } from "./placement";

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** The options whose listed values all make the same, by their names: no test of them says anything. */
export function idleOptions(cases: readonly OptionCase[], directories: readonly string[]): string[] {
  const made = new Map<number, string[]>();
  const carrying = new Map<string, string[]>();
  for (const directory of directories) {
    for (const [type, blocks] of Object.entries((readStack(directory)["resource"] ?? {}) as Resources)) {
      for (const [name, { "//": _, depends_on: __, ...config }] of Object.entries(blocks)) {
        if (name.startsWith("Subscriptions_")) {
          const stack = basename(directory);
          carrying.set(stack, [...(carrying.get(stack) ?? []), name + JSON.stringify(config)]);
        }
        const index = caseIn(name);
        if (index === undefined) continue;
        made.set(index, [...(made.get(index) ?? []), type + withoutNames(JSON.stringify(config), index)]);
      }
    }
  }
  const byOption = new Map<string, Set<string>[]>();
  /** What carries logs on belongs to the stack: a log type's is known by its name. */
  const carried = ({ id, stack }: OptionCase): string[] =>
    (carrying.get(stack.stack.node.id) ?? [])
      .filter((block) => block.startsWith(`Subscriptions_${id}-to-`))
      .map((block) => withoutNames(block.slice(block.indexOf("{")), -1));
  cases.forEach((one, index) => {
    const { id, value, command } = one;
    // What takes any text has one case.
    if (value.endsWith("…")) return;
    const option = `${id} ${value.slice(0, value.indexOf(" = "))}`;
    const effect = JSON.stringify([[...(made.get(index) ?? []), ...carried(one)].sort(), command]);
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
