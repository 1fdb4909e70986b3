/** The things of two outputs that are at one address. */
import { identitiesIn, type Identities } from "./identity";
import { isSame, replacementReasons } from "./replacement";
import { isObject } from "./stack-output";
import type { ParsedStack, Thing } from "./thing";

/** What things are at AWS, in the earlier output and in the new one. */
export interface Sight {
  readonly before: Identities;
  readonly after: Identities;
  /** What the new output has of a thing at AWS, in whichever stacks. */
  now(key: string): readonly Thing[];
}

export function sightOf(before: readonly ParsedStack[], after: readonly ParsedStack[]): Sight {
  const identities = identitiesIn(after);
  let index: Map<string, Thing[]> | undefined;
  const indexed = (): Map<string, Thing[]> => {
    const found = new Map<string, Thing[]>();
    for (const { things } of after)
      for (const thing of things.values()) {
        const key = identities.keyOf(thing);
        if (key === undefined) continue;
        const namesakes = found.get(key);
        if (namesakes) namesakes.push(thing);
        else found.set(key, [thing]);
      }
    return found;
  };
  return {
    before: identitiesIn(before),
    after: identities,
    // Made when something is gone, which is rare.
    now: (key) => (index ??= indexed()).get(key) ?? [],
  };
}

/** Remembers what it has found: what is replaced replaces what refers to it. */
export class Comparison {
  private readonly known = new Map<Thing, readonly string[]>();

  /** @param olds the earlier things, by their addresses in the new stack */
  constructor(
    private readonly olds: ReadonlyMap<string, Thing>,
    private readonly sight: Sight,
  ) {}

  /** Why Terraform would replace it; empty where it stays. */
  reasonsFor(before: Thing, after: Thing): readonly string[] {
    const known = this.known.get(after);
    if (known) return known;
    // While it is looked at it counts as kept: references go no circles.
    this.known.set(after, []);
    const reasons = replacementReasons(before, after, {
      resolvedBefore: (value) => this.sight.before.resolved(before, value),
      resolvedAfter: (value) => this.sight.after.resolved(after, value),
      isKept: (thing) => this.isKept(thing),
      changes: (thing, argument) => this.changes(thing, argument),
    });
    this.known.set(after, reasons);
    return reasons;
  }

  /** The arguments without references. */
  plain(thing: Thing, side: "before" | "after"): unknown {
    return this.sight[side].resolved(thing, thing.config);
  }

  private isKept(after: Thing): boolean {
    const before = this.olds.get(after.address);
    return before !== undefined && this.reasonsFor(before, after).length === 0;
  }

  private changes(after: Thing, argument: string | undefined): boolean {
    const before = this.olds.get(after.address);
    if (!before || !this.isKept(after)) return true;
    const part = (value: unknown): unknown =>
      argument === undefined ? value : isObject(value) ? value[argument] : undefined;
    return !isSame(part(this.plain(before, "before")), part(this.plain(after, "after")));
  }
}
