/**
 * What exists once per stack or app: log-group policies, the service-linked role, delivery sources,
 * the ends of chains. One object, found by a symbol on its owner, never by searching the construct tree.
 */
import { dependable, TerraformStack, type ITerraformDependable } from "cdktf";
import type { IConstruct } from "constructs";

const REGISTRY = Symbol.for("cdktf-log-delivery/registry");

export class Registry {
  private readonly entries = new Map<string, unknown>();
  private readonly chainEnds = new Map<string, ITerraformDependable>();

  /** The entry under `key`, made on first use. */
  once<T>(key: string, make: () => T): T {
    if (!this.entries.has(key)) this.entries.set(key, make());
    return this.entries.get(key) as T;
  }

  /** The entry under `key`, if it was made. */
  find<T>(key: string): T | undefined {
    return this.entries.get(key) as T | undefined;
  }

  /**
   * Puts `link` at the end of each of the chains and returns what it has to wait for. AWS refuses
   * changes of two deliveries that share a source or a destination while one of them is under way
   * (hashicorp/terraform-provider-aws#42194).
   */
  chain(keys: readonly string[], link: ITerraformDependable): ITerraformDependable[] {
    const before = new Set<ITerraformDependable>();
    for (const key of keys) {
      const end = this.chainEnds.get(key);
      if (end && end !== link) before.add(end);
      this.chainEnds.set(key, link);
    }
    return [...before];
  }
}

/** The registry of the stack that `scope` is in. */
export function stackRegistry(scope: IConstruct): Registry {
  return registryOn(TerraformStack.of(scope));
}

/** The registry of the whole app. */
export function appRegistry(scope: IConstruct): Registry {
  return registryOn(scope.node.root);
}

function registryOn(owner: IConstruct): Registry {
  const holder = owner as IConstruct & { [REGISTRY]?: Registry };
  return (holder[REGISTRY] ??= new Registry());
}

/** How `depends_on` names a resource: by its address, not by a reference. */
export function address(dependency: ITerraformDependable): string {
  return dependable(dependency);
}
