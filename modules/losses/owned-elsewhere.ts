/** Outputs that hold what others set or run so that their sources log: what follows when they change. */
import { allRows } from "../catalog/table";
import { ruleOf, rulesOf } from "../provider/rules-of";
import type { Loss } from "./loss";
import { isSame, valueAt } from "./replacement";
import { isObject, type Json } from "./stack-output";
import { switchedOff } from "./switched-off";
import type { ParsedStack } from "./thing";

/** A new revision is how ECS changes a task definition: nothing is lost by it. */
const revised: ReadonlySet<string> = new Set(["aws_ecs_task_definition"]);

const ARGUMENTS = /^Arguments to set on (.*) so that it logs\./;
const COMMAND = /^Switches (.*) on: /;

interface Told {
  readonly name: string;
  readonly description: string;
  /** What is logged, or whose logs they are. */
  readonly noun: string;
  readonly isCommand: boolean;
  readonly value: unknown;
}

/** @param resolvedIn a value without references, so that addresses make no difference */
export function argumentLosses(
  before: ParsedStack,
  after: ParsedStack,
  resolvedIn: (stack: ParsedStack, value: unknown) => unknown,
): Loss[] {
  const old = toldBy(before, resolvedIn);
  const now = toldBy(after, resolvedIn);
  const newcomers = now.filter(({ name }) => !old.some((other) => other.name === name));
  const { accountId, region, name: stack } = before.output;
  return old.flatMap((told) => {
    const loss = (kind: Loss["kind"], happens: string, means: string): Loss => ({
      accountId,
      region,
      stack,
      kind,
      type: "output",
      name: nameOf(told),
      address: told.name,
      happens,
      means,
    });
    const same = now.find(({ name }) => name === told.name);
    if (same) return changesOf(told, same).map(({ kind, happens, means }) => loss(kind, happens, means));
    const renamed = newcomers.findIndex(
      ({ description, value }) => description === told.description && isSame(value, told.value),
    );
    if (renamed >= 0) {
      const [{ name }] = newcomers.splice(renamed, 1) as [Told];
      return [
        loss(
          "moved",
          `would be told by output ${name} instead of ${told.name}`,
          told.isCommand
            ? "Nothing is to be run again."
            : "Whoever reads the old output fails until it reads the new one.",
        ),
      ];
    }
    return [
      loss(
        "stops",
        `are in the fleet no longer, and output ${told.name} goes`,
        told.isCommand ? COMMAND_GONE : ARGUMENTS_GONE,
      ),
    ];
  });
}

const ARGUMENTS_GONE =
  "The grants go with it: the logs stop when the owner applies without these arguments, or when no policy lets them in any more.";
const COMMAND_GONE =
  "What the command switched on stays on, but the grants go: the logs stop when no policy lets them in any more.";

function nameOf({ noun, isCommand }: Told): string {
  return isCommand ? noun : `logs of ${noun}`;
}

type Change = Pick<Loss, "kind" | "happens" | "means">;

function changesOf(before: Told, after: Told): Change[] {
  if (before.isCommand) return [];
  const replaced = replacingArguments(before, after).map(({ type, path }): Change => ({
    kind: "replaced",
    happens: `change ${path} in output ${before.name}, by which the provider replaces ${type}`,
    means: "The owner's next apply deletes it and makes it again.",
  }));
  const off = switchedOff(before.value, after.value).map((what): Change => ({
    kind: "stops",
    happens: `stay in output ${before.name}, but ${what}`,
    means: "Those logs stop when the owner applies.",
  }));
  return [...replaced, ...off];
}

/** The arguments that differ and of which the provider's rules say that another value replaces the resource. */
function replacingArguments(before: Told, after: Told): { type: string; path: string }[] {
  const types = new Set(
    allRows()
      .filter(({ source }) => source.noun === before.noun)
      .flatMap(({ source }) => source.resources)
      .filter((type) => !revised.has(type)),
  );
  return [...types].flatMap((type) => {
    const rules = rulesOf(type)?.arguments ?? {};
    const given = isObject(before.value) ? Object.keys(before.value) : [];
    const paths = Object.keys(rules).filter(
      (path) =>
        ruleOf(rules[path], "forceNew") &&
        given.includes(path.split(".")[0]!) &&
        !isSame(valueAt(before.value, path), valueAt(after.value, path)),
    );
    // The outermost says it all.
    return paths.slice(0, 1).map((path) => ({ type, path }));
  });
}

function toldBy(stack: ParsedStack, resolvedIn: (stack: ParsedStack, value: unknown) => unknown): Told[] {
  const outputs = stack.output.terraform["output"];
  return Object.entries(isObject(outputs) ? outputs : {}).flatMap(([name, output]) => {
    const { description, value } = output as Json;
    if (typeof description !== "string") return [];
    const argument = ARGUMENTS.exec(description);
    const noun = (argument ?? COMMAND.exec(description))?.[1];
    if (noun === undefined) return [];
    return [{ name, description, noun, isCommand: argument === null, value: resolvedIn(stack, value) }];
  });
}
