/** What at a new address is what was at another one: the same thing at AWS, or what delivers the same logs to such a place. */
import { parseArn } from "../policies/arn";
import type { Sight } from "./comparison";
import { switchesLogging } from "./kinds";
import type { Thing } from "./thing";

export interface Namesakes {
  /** The same thing at AWS, by what it was. */
  readonly same: ReadonlyMap<Thing, Thing>;
  /** Deliveries from the same source to another bucket, prefix, log group or stream, by those that are gone. */
  readonly successors: ReadonlyMap<Thing, Thing>;
}

/** Each thing is found once. */
export function namesakesOf(gone: readonly Thing[], come: readonly Thing[], sight: Sight): Namesakes {
  const same = matched(gone, come, sight.before.keyOf, sight.after.keyOf);
  const taken = new Set(same.values());
  const successors = matched(
    gone.filter((thing) => !same.has(thing)),
    come.filter((thing) => !taken.has(thing)),
    (thing) => sourceKey(thing, sight.before.keyOf(thing)),
    (thing) => sourceKey(thing, sight.after.keyOf(thing)),
  );
  return { same, successors };
}

type KeyOf = (thing: Thing) => string | undefined;

function matched(
  gone: readonly Thing[],
  come: readonly Thing[],
  before: KeyOf,
  after: KeyOf,
): Map<Thing, Thing> {
  const waiting = new Map<string, Thing[]>();
  for (const thing of come) {
    const key = after(thing);
    if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), thing]);
  }
  const found = new Map<Thing, Thing>();
  for (const thing of gone) {
    const key = before(thing);
    const there = key === undefined ? undefined : waiting.get(key)?.shift();
    if (there) found.set(thing, there);
  }
  return found;
}

/** The identity of a delivery without its destination, of which only the service counts. */
function sourceKey({ type }: Thing, key: string | undefined): string | undefined {
  if (key === undefined || !switchesLogging(type)) return undefined;
  const end = key.lastIndexOf("\n");
  const service = parseArn(key.slice(end + 1))?.service;
  return service === undefined ? undefined : `${key.slice(0, end)}\n${service}`;
}
