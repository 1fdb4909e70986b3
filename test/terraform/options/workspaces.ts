/**
 * Few runs of Terraform for many stacks: what costs is its start. A large stack is the root of a run, and the small ones,
 * each of which holds what an account has once, are its modules.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Provider } from "../provider/start";
import { typesIn } from "../provider/schemas-in-use";
import { readStack } from "../terraform";

/** A stack's directory, by which its addresses are told apart. */
export interface Part {
  readonly name: string;
  readonly directory: string;
}

/** The address that a resource of a part has in the run. */
export function addressIn(root: Part, part: Part, address: string): string {
  return part === root ? address : `module.${part.name}.${address}`;
}

/** Puts `modules` under the root's directory and has the provider serve their types. */
export function joinStacks(root: Part, modules: readonly Part[], provider: Provider): void {
  const stack = readStack(root.directory);
  const calls: Record<string, unknown> = {};
  const imports = [...((stack["import"] ?? []) as readonly Import[])];
  for (const part of modules) {
    const { provider: _, terraform: __, import: own, ...rest } = readStack(part.directory);
    provider.use(typesIn(rest));
    const directory = join(root.directory, part.name);
    mkdirSync(directory);
    writeFileSync(
      join(directory, "main.tf.json"),
      JSON.stringify({ terraform: { required_providers: requiredProviders(stack) }, ...rest }),
    );
    calls[part.name] = { source: `./${part.name}` };
    // Only a root module may import.
    imports.push(
      ...((own ?? []) as readonly Import[]).map((each) => ({ ...each, to: addressIn(root, part, each.to) })),
    );
  }
  writeFileSync(
    join(root.directory, "cdk.tf.json"),
    JSON.stringify({
      ...stack,
      ...(modules.length > 0 && { module: calls }),
      ...(imports.length > 0 && { import: imports }),
    }),
  );
}

interface Import {
  readonly to: string;
  readonly id: string;
}

function requiredProviders(stack: Readonly<Record<string, unknown>>): unknown {
  return (stack["terraform"] as { readonly required_providers: unknown }).required_providers;
}
