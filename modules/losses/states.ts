/** Which earlier stack is which new one, and whether it keeps its state. */
import { basename, isAbsolute, relative, resolve } from "node:path";
import type { Loss } from "./loss";
import { isObject, objectsIn, type Json, type StackOutput } from "./stack-output";

/** An earlier stack with the one that takes its place; undefined where no stack does. */
export interface StackPair {
  readonly before: StackOutput;
  readonly after: StackOutput | undefined;
}

/** Pairs stacks by account and region. The names count only where one place has several. */
export function paired(before: readonly StackOutput[], after: readonly StackOutput[]): StackPair[] {
  const taken = new Set<StackOutput>();
  const take = (found: StackOutput | undefined): StackOutput | undefined => {
    if (found) taken.add(found);
    return found;
  };
  const here = (a: StackOutput, b: StackOutput): boolean =>
    a.accountId === b.accountId && a.region === b.region && !taken.has(b);
  const sameName = new Map(
    before.map((old) => [old, take(after.find((stack) => here(old, stack) && stack.name === old.name))]),
  );
  return before.map((old) => ({
    before: old,
    after: sameName.get(old) ?? take(after.find((stack) => here(old, stack))),
  }));
}

/** Stacks that would begin with an empty state, or with one of another account. */
export function stateLosses(pairs: readonly StackPair[], after: readonly StackOutput[]): Loss[] {
  return pairs.flatMap(({ before, after: stack }) => {
    const from = statePlace(before);
    const tell = (happens: string, means: string): Loss[] => [
      {
        accountId: before.accountId,
        region: before.region,
        stack: before.name,
        kind: "moved",
        type: "stack",
        name: `stack ${before.name}`,
        address: from.text,
        happens,
        means,
      },
    ];
    if (!stack) {
      const heir = after.find(({ name }) => name === before.name);
      if (!heir) return [];
      return tell(
        `takes over the state of account ${before.accountId}, ${before.region}, though it is of account ${heir.accountId}, ${heir.region} now`,
        "Terraform would not find there what the state lists, and what is deployed stays without an owner. " +
          "Give the account another name in the file, or destroy the stack first.",
      );
    }
    const to = statePlace(stack);
    if (before.name === stack.name && from.key === to.key) return [];
    const way = wayToMove(from, to, before, stack);
    if (before.name === stack.name)
      return tell(
        `would have its state at ${to.text} instead of ${from.text}`,
        `Move the state first, or everything is made a second time: ${way}.`,
      );
    return tell(
      `is now called ${stack.name}, which would be a new state`,
      `What ${before.name} deployed stays in its old state, and ${stack.name} makes it a second time: names are refused, or two states write one thing. Move the state first: ${way}.`,
    );
  });
}

interface StatePlace {
  readonly kind: string;
  /** What a person calls it: `s3://states/log-delivery/a-us-east-1.tfstate`. */
  readonly text: string;
  /** The same for the same place. */
  readonly key: string;
  /** File, object or workspace. */
  readonly name: string;
}

function statePlace({ terraform, directory }: StackOutput): StatePlace {
  const block = objectsIn(terraform["terraform"])[0] ?? {};
  const [cloud] = objectsIn(block["cloud"]);
  if (cloud) {
    const name = string(objectsIn(cloud["workspaces"])[0]?.["name"]);
    const host = string(cloud["hostname"]) || "app.terraform.io";
    const text = `workspace ${string(cloud["organization"])}/${name}`;
    return { kind: "cloud", text, key: `${host} ${text}`, name };
  }
  const backends = objectsIn(block["backend"])[0] ?? {};
  const [kind = "local"] = Object.keys(backends);
  const backend: Json = isObject(backends[kind]) ? backends[kind] : {};
  if (kind === "s3") {
    const name = string(backend["key"]);
    const text = `s3://${string(backend["bucket"])}/${name}`;
    return { kind, text, key: text, name };
  }
  if (kind === "local") {
    // Folders differ between machines; the file is of the stack.
    const path = string(backend["path"]) || "terraform.tfstate";
    const name = directory === undefined || isAbsolute(path) ? path : relative("", resolve(directory, path));
    return { kind, text: name, key: `local ${basename(name)}`, name };
  }
  const text = `${kind} ${JSON.stringify(backend)}`;
  return { kind, text, key: text, name: kind };
}

function wayToMove(from: StatePlace, to: StatePlace, before: StackOutput, after: StackOutput): string {
  if (from.kind !== to.kind || !["cloud", "s3", "local"].includes(to.kind)) {
    const pulled = `terraform state pull > moved.tfstate in stacks/${before.name} as it is deployed`;
    return `${pulled}, then terraform state push moved.tfstate in stacks/${after.name}`;
  }
  if (to.kind === "s3") return `aws s3 mv ${from.text} ${to.text}`;
  if (to.kind === "local") return `mv ${from.name} ${to.name}`;
  return `rename the workspace ${from.name} to ${to.name} in HCP Terraform`;
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}
