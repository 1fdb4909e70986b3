/**
 * What a picture of a fleet shows: accounts, their stacks, what is logged in them, and where it goes. Plain data
 * made from the fleet file alone; large fleets are folded until a person can take them in.
 */
import type { DestinationType } from "../catalog/row";
import type { Fleet, FleetDelivery, FleetDestination } from "../fleet/schema";

export interface Diagram {
  /** In the order of the file; accounts that look alike are one. */
  readonly accounts: readonly DiagramAccount[];
  readonly totals: {
    readonly accounts: number;
    readonly stacks: number;
    readonly destinations: number;
    readonly deliveries: number;
  };
}

/** An account, or several that deliver the same log types to the same places. */
export interface DiagramAccount {
  /** Names in the file; the first one's stacks stand for all. */
  readonly names: readonly string[];
  /** The first one's id, 12 digits. */
  readonly id: string;
  readonly stacks: readonly DiagramStack[];
}

/** One account and region: one Terraform stack. */
export interface DiagramStack {
  readonly region: string;
  readonly sources: readonly DiagramSource[];
  readonly destinations: readonly DiagramDestination[];
}

/** Deliveries of the same log types to the same destinations. */
export interface DiagramSource {
  readonly logTypes: readonly string[];
  /** Deliveries in the file. */
  readonly count: number;
  /** What is logged, where it is one thing and the file names it. */
  readonly source?: string;
  /** Keys of {@link DiagramDestination}. */
  readonly to: readonly string[];
}

/** A destination, or several of one type and stack. */
export interface DiagramDestination {
  /** Unique in the diagram. */
  readonly key: string;
  readonly type: DestinationType;
  /** Names in the file. */
  readonly names: readonly string[];
  /** Name of the bucket, log group or stream, where it is one. */
  readonly resourceName?: string;
  /** The bucket that a stream writes to. */
  readonly writesTo?: string;
}

/** A stack shows so many destinations of one type one by one. */
const DESTINATIONS_OF_A_TYPE = 6;
/** A stack shows so many log types one by one. */
const SOURCES_OF_A_STACK = 14;
/** … and so many where there are many accounts. */
const SOURCES_OF_A_STACK_AMONG_MANY = 5;
const MANY_ACCOUNTS = 6;

/** The diagram of a fleet. It depends on nothing but the fleet: equal files make equal pictures. */
export function fleetDiagram(fleet: Fleet): Diagram {
  const keyOf = destinationKeys(fleet);
  const accounts = Object.entries(fleet.accounts).map(([name, { id }]) => ({
    names: [name],
    id,
    stacks: regionsOf(fleet, name).map((region) => stackOf(fleet, name, region, keyOf)),
  }));
  const used = accounts.filter(({ stacks }) => stacks.length > 0);
  const alike = joinAlike(used);
  const limit = alike.length > MANY_ACCOUNTS ? SOURCES_OF_A_STACK_AMONG_MANY : SOURCES_OF_A_STACK;
  return {
    accounts: alike.map((account) => ({
      ...account,
      stacks: account.stacks.map((stack) => ({ ...stack, sources: joinSources(stack.sources, limit) })),
    })),
    totals: {
      accounts: Object.keys(fleet.accounts).length,
      stacks: used.reduce((sum, { stacks }) => sum + stacks.length, 0),
      destinations: Object.keys(fleet.destinations).length,
      deliveries: fleet.deliveries.length,
    },
  };
}

function regionsOf(fleet: Fleet, account: string): string[] {
  const places = [...fleet.deliveries, ...Object.values(fleet.destinations)];
  return [...new Set(places.filter((place) => place.account === account).map((place) => place.region))];
}

/** The key of each destination of the file: many of one type and stack share one. */
function destinationKeys(fleet: Fleet): ReadonlyMap<string, string> {
  const entries = Object.entries(fleet.destinations);
  const countOf = new Map<string, number>();
  for (const [, destination] of entries) {
    countOf.set(placeKey(destination), (countOf.get(placeKey(destination)) ?? 0) + 1);
  }
  return new Map(
    entries.map(([name, destination]) => {
      const place = placeKey(destination);
      return [name, countOf.get(place)! > DESTINATIONS_OF_A_TYPE ? place : name];
    }),
  );
}

function placeKey({ account, region, type }: FleetDestination): string {
  return `${account}/${region}/${type}`;
}

function stackOf(
  fleet: Fleet,
  account: string,
  region: string,
  keyOf: ReadonlyMap<string, string>,
): DiagramStack {
  const here = (place: { account: string; region: string }): boolean =>
    place.account === account && place.region === region;
  const byKey = new Map<string, [name: string, destination: FleetDestination][]>();
  for (const [name, destination] of Object.entries(fleet.destinations)) {
    if (here(destination)) append(byKey, keyOf.get(name)!, [name, destination]);
  }
  const bySource = new Map<string, FleetDelivery[]>();
  for (const delivery of fleet.deliveries) {
    if (!here(delivery)) continue;
    append(bySource, [delivery.logType, ...targetsOf(delivery, keyOf)].join("\n"), delivery);
  }
  return {
    region,
    destinations: [...byKey].map(([key, entries]) => {
      const [first] = entries[0]!.slice(1) as [FleetDestination];
      const only = entries.length === 1 ? first : undefined;
      const bucket = only?.type === "firehose" ? only.bucket : undefined;
      return {
        key,
        type: first.type,
        names: entries.map(([name]) => name),
        ...(only === undefined ? {} : named(only)),
        ...(bucket === undefined ? {} : { writesTo: keyOf.get(bucket) ?? bucket }),
      };
    }),
    sources: [...bySource.values()].map((deliveries) => ({
      logTypes: [deliveries[0]!.logType],
      count: deliveries.length,
      ...(deliveries.length === 1 && deliveries[0]!.source !== undefined
        ? { source: deliveries[0]!.source }
        : {}),
      to: targetsOf(deliveries[0]!, keyOf),
    })),
  };
}

function targetsOf({ to }: FleetDelivery, keyOf: ReadonlyMap<string, string>): string[] {
  return [...new Set(to.map((name) => keyOf.get(name)!))].sort();
}

function named(destination: FleetDestination): { resourceName?: string } {
  switch (destination.type) {
    case "s3":
      return { resourceName: destination.bucketName };
    case "cloudwatch-logs":
      return { resourceName: destination.logGroupName };
    case "firehose":
      return { resourceName: destination.deliveryStreamName };
    case "xray":
      return {};
  }
}

/** Where there are more than `limit`, sources with the same destinations become one. */
function joinSources(sources: readonly DiagramSource[], limit: number): readonly DiagramSource[] {
  if (sources.length <= limit) return sources;
  const byTarget = new Map<string, DiagramSource[]>();
  for (const source of sources) append(byTarget, source.to.join("\n"), source);
  return [...byTarget.values()].map((group) =>
    group.length === 1
      ? group[0]!
      : {
          logTypes: [...new Set(group.flatMap(({ logTypes }) => logTypes))],
          count: group.reduce((sum, { count }) => sum + count, 0),
          to: group[0]!.to,
        },
  );
}

/**
 * Accounts of the same form become one: the same regions, log types and numbers, the same destinations elsewhere
 * and, at home, destinations of the same types. Accounts that others deliver to stay on their own.
 */
function joinAlike(accounts: readonly DiagramAccount[]): DiagramAccount[] {
  const homeOf = new Map<string, string>();
  for (const { names, stacks } of accounts) {
    for (const { destinations } of stacks) for (const { key } of destinations) homeOf.set(key, names[0]!);
  }
  const targets = new Set(
    accounts.flatMap(({ names, stacks }) =>
      stacks.flatMap(({ sources }) =>
        sources.flatMap(({ to }) => to.map((key) => homeOf.get(key)).filter((home) => home !== names[0])),
      ),
    ),
  );
  const groups = new Map<string, DiagramAccount[]>();
  for (const account of accounts) {
    append(groups, targets.has(account.names[0]!) ? account.id : form(account), account);
  }
  return [...groups.values()].map((group) => ({
    ...group[0]!,
    names: group.flatMap(({ names }) => names),
    stacks: group.length === 1 ? group[0]!.stacks : group[0]!.stacks.map((stack) => withoutNames(stack)),
  }));
}

/** What two accounts must have in common to be drawn as one. */
function form({ stacks }: DiagramAccount): string {
  const own = new Map<string, string>();
  for (const { region, destinations } of stacks) {
    destinations.forEach(({ key, type, names }, index) =>
      own.set(key, `own ${region} ${index} ${type} ×${names.length}`),
    );
  }
  const place = (key: string | undefined): string => (key === undefined ? "" : (own.get(key) ?? key));
  return JSON.stringify(
    stacks.map(({ region, sources, destinations }) => [
      region,
      sources.map(({ logTypes, count, to }) => [logTypes, count, to.map(place).sort()]),
      destinations.map(({ key, writesTo }) => [place(key), place(writesTo)]),
    ]),
  );
}

/** Names of one account would be wrong for the others. */
function withoutNames({ region, sources, destinations }: DiagramStack): DiagramStack {
  return {
    region,
    sources: sources.map(({ logTypes, count, to }) => ({ logTypes, count, to })),
    destinations: destinations.map(({ key, type, names, writesTo }) => ({
      key,
      type,
      names,
      ...(writesTo === undefined ? {} : { writesTo }),
    })),
  };
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
