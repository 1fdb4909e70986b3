/** The states that the common fleets go through, made of the lives of their log types. */
import type { Fleet, FleetDelivery } from "../../../modules/fleet/schema";
import type { CommonFleet } from "../../life/common-fleet";
import { fleetOf, type Life } from "../../life/lives";
import { optionStatesOf, withOptions } from "../../life/option-changes";
import { isTaken } from "../../life/state";
import { relabelled, turnedOver, withAccount, withoutDestination } from "../../life/transitions";

type Deliveries = (life: Life) => readonly (FleetDelivery | undefined)[];

/** The states of a common fleet, by what was done to its file. */
export class States {
  constructor(private readonly common: CommonFleet) {}

  private all(deliveries: Deliveries): Fleet {
    const { lives, destinations } = this.common;
    return fleetOf(
      destinations,
      lives.flatMap((life) => deliveries(life).filter((each) => each !== undefined)),
    );
  }

  readonly first = (): Fleet => this.all(({ main, neighbour }) => [main, neighbour]);

  readonly reordered = (): Fleet =>
    turnedOver(this.all(({ main, neighbour }) => [{ ...main, to: [...main.to].reverse() }, neighbour]));

  readonly renamed = (): Fleet =>
    relabelled(this.all(({ main, neighbour, row }) => [{ ...main, name: `renamed-${row.id}` }, neighbour]));

  readonly spelled = (): Fleet =>
    this.all(({ main, neighbour, source }) => [
      source.otherwise === undefined ? main : { ...main, source: source.otherwise },
      neighbour,
    ]);

  readonly withExtra = (): Fleet => this.all(({ main, extra, neighbour }) => [extra, main, neighbour]);

  readonly withExtraBehind = (): Fleet => this.all(({ main, extra, neighbour }) => [main, neighbour, extra]);

  readonly withoutFirst = (): Fleet =>
    this.all(({ main, extra, neighbour }) => [extra ? undefined : main, neighbour, extra]);

  /** A bridge starts at a log group: without the one that the file has, it makes another, which is more than dropping one. */
  private isDroppable({ row, destinations }: Life, label: string): boolean {
    const bridges = Object.values(row.destinations).some(({ enablement }) => enablement === "bridge");
    return !(bridges && destinations[label]!.type === "cloudwatch-logs");
  }

  private dropped(life: Life, index: number): FleetDelivery {
    const { main } = life;
    const label = main.to.at(index)!;
    return main.to.length > 1 && this.isDroppable(life, label)
      ? { ...main, to: main.to.filter((each) => each !== label) }
      : main;
  }

  readonly withoutFirstDestination = (): Fleet => this.all((life) => [this.dropped(life, 0), life.neighbour]);

  readonly withoutLastDestination = (): Fleet => this.all((life) => [this.dropped(life, -1), life.neighbour]);

  /** The dropped destination leaves the file, and other deliveries that have others lose it with it. */
  readonly destinationsGone = (): Fleet => {
    const dropped = this.withoutFirstDestination();
    const gone = new Set(
      this.common.lives.flatMap(({ main }) => (main.to.length > 1 ? main.to.slice(0, 1) : [])),
    );
    return [...gone].reduce((fleet, label) => {
      const without = withoutDestination(fleet, label);
      // A delivery keeps one destination at least.
      return without.deliveries.length === fleet.deliveries.length ? without : fleet;
    }, dropped);
  };

  readonly withAccount = (): Fleet => {
    const first = this.first();
    return this.common.lives.reduce((fleet, life) => {
      const alone = fleetOf(usedBy(life), [life.main]);
      return isTaken(withAccount(alone, life)) ? joined(fleet, withAccount(first, life), life) : fleet;
    }, first);
  };

  /** Each delivery with another value of as many options as it takes at once: the `turn`th of each. */
  withOptions(turn: number): Fleet {
    return this.all((life) => [{ ...life.main, options: optionsAt(life, turn) }, life.neighbour]);
  }

  readonly switchedOff = (): Fleet => this.all(({ main, off, neighbour }) => [off ?? main, neighbour]);

  readonly removed = (): Fleet =>
    this.all(({ main, neighbour }) => [neighbour ? undefined : main, neighbour]);
}

/** The destinations of a life's delivery, with the buckets of its streams. */
function usedBy({ main, destinations }: Life): Fleet["destinations"] {
  const labels = main.to.flatMap((label) => {
    const each = destinations[label]!;
    return each.type === "firehose" && each.bucket !== undefined ? [each.bucket, label] : [label];
  });
  return Object.fromEntries(labels.map((label) => [label, destinations[label]!]));
}

/**
 * Another format is another delivery destination. That of another account is made in its stack, before the source's, and
 * can be removed only after it: README tells how that goes, and no single run does both.
 */
const isCrossing = ({ main, destinations }: Life): boolean =>
  main.to.some((label) => destinations[label]!.account !== main.account);

const options = new Map<Life, ReturnType<typeof optionStatesOf>>();

function optionsAt(life: Life, turn: number): FleetDelivery["options"] {
  const states = options.get(life) ?? optionStatesOf(life);
  options.set(life, states);
  return [...states.values()].reduce<NonNullable<FleetDelivery["options"]>>((given, values) => {
    const more = { ...given, ...values[turn % values.length] };
    const isOneRun = more["outputFormat"] === undefined || !isCrossing(life);
    return isOneRun && isTaken(withOptions(life, more)) ? more : given;
  }, life.main.options ?? {});
}

/** What a life adds for a new account, added to a fleet of many lives. */
function joined(fleet: Fleet, added: Fleet, { row }: Life): Fleet {
  const [delivery] = added.deliveries;
  if (!delivery || delivery.account !== "added") return fleet;
  const own = added.destinations["added-own"];
  const label = `added-${row.id}`;
  return {
    accounts: added.accounts,
    destinations: { ...fleet.destinations, ...(own ? { [label]: own } : {}) },
    deliveries: [
      { ...delivery, to: delivery.to.map((each) => (each === "added-own" ? label : each)) },
      ...fleet.deliveries,
    ],
  };
}
