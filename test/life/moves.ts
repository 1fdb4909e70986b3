/** What of two states of a fleet must not differ in addresses, whatever changed between them. */
import type { Thing } from "./content";

/**
 * The things that are the same at AWS in both states, and have another address: Terraform would delete them and make them
 * anew, in no order. In words, for a test's message.
 */
export function moves(before: readonly Thing[], after: readonly Thing[]): string[] {
  return [
    ...movedBy(before, after, ({ identity }) => identity, "one AWS name at two addresses"),
    ...movedBy(before, after, ({ content }) => content, "the same content at another address"),
  ].filter(isFirst);
}

const isFirst = (line: string, index: number, all: readonly string[]): boolean => {
  const move = line.slice(line.indexOf(": ") + 2);
  return all.findIndex((other) => other.slice(other.indexOf(": ") + 2) === move) === index;
};

function movedBy(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string | undefined,
  words: string,
): string[] {
  const [old, now] = [grouped(before, keyOf), grouped(after, keyOf)];
  return [...old].flatMap(([key, addresses]) => {
    const others = now.get(key);
    if (!others) return [];
    const gone = addresses.filter((address) => !others.includes(address));
    const come = others.filter((address) => !addresses.includes(address));
    // Things that are all alike, of which there are more or fewer now, keep the addresses of those that stay.
    return gone.slice(0, come.length).map((address, i) => `${words}: ${address} -> ${bare(come[i]!)}`);
  });
}

/** The same AWS name twice in one state: the last one to be written wins, and whoever goes first takes it away. */
export function collisions(things: readonly Thing[]): string[] {
  // What belongs to a thing that has no name is told apart by it: two roles may be alike.
  const sure = ({ identity }: Thing): string | undefined =>
    identity?.includes("<aws_") ? undefined : identity;
  return [...grouped(things, sure)].flatMap(([identity, addresses]) =>
    addresses.length < 2 ? [] : [`${addresses.map(bare).join(" and ")} are both ${identity}`],
  );
}

/** What differs between two states that are to be the same, addresses and contents. */
export function differences(before: readonly Thing[], after: readonly Thing[]): string[] {
  const moved = moves(before, after);
  if (moved.length > 0) return moved;
  const [old, now] = [byAddress(before), byAddress(after)];
  return [
    ...[...old].flatMap(([address, content]) =>
      now.has(address)
        ? now.get(address) === content
          ? []
          : [`${address} differs: ${firstDifference(content, now.get(address)!)}`]
        : [`${address} is gone`],
    ),
    ...[...now.keys()].flatMap((address) => (old.has(address) ? [] : [`${address} is new`])),
  ];
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const from = Math.max(0, at - 40);
  return `…${a.slice(from, at + 40)}… and …${b.slice(from, at + 40)}…`;
}

const byAddress = (things: readonly Thing[]): Map<string, string> =>
  new Map(things.map(({ address, content }) => [address, content]));

const bare = (address: string): string => address.slice(address.indexOf(" ") + 1);

function grouped(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | undefined,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    groups.set(key, [...(groups.get(key) ?? []), thing.address].sort());
  }
  return groups;
}
