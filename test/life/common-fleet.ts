/** Many log types in one fleet: one life of each, sharing the destinations that they have in common. */
import { enablementOf } from "./enablement";
import type { LogTypeRow } from "../../modules/catalog/row";
import { cellKeyOf } from "../../modules/catalog/columns";
import type { FleetDelivery, FleetDestination } from "../../modules/fleet/schema";
import { livesOf, type Life } from "./lives";

/** A life whose labels are those of the common fleet. */
export interface CommonFleet {
  readonly lives: readonly Life[];
  readonly destinations: Readonly<Record<string, FleetDestination>>;
}

/**
 * The life of a log type that goes through Terraform's core: the one whose delivery has the most ways of switching on, and
 * among those by turns, so that every kind of destination has its log types.
 */
export function chosenLife(row: LogTypeRow, turn: number): Life {
  const lives = livesOf(row);
  const ways = (life: Life): number =>
    new Set(life.main.to.map((label) => enablementOf(row, cellKeyOf(life.destinations[label]!.type)))).size;
  const most = Math.max(...lives.map(ways));
  const best = lives.filter((life) => ways(life) === most);
  return best[turn % best.length]!;
}

/** Puts lives into one fleet: destinations that are the same share a label, others of one label get a number. */
export function commonFleet(lives: readonly Life[]): CommonFleet {
  const destinations: Record<string, FleetDestination> = {};
  const labelOf = (label: string, spec: FleetDestination): string => {
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? label : `${label}-${n}`;
      const present = destinations[candidate];
      if (present === undefined) destinations[candidate] = spec;
      else if (JSON.stringify(present) !== JSON.stringify(spec)) continue;
      return candidate;
    }
  };
  const joined = lives.map((life): Life => {
    const labels = new Map<string, string>();
    const entries = Object.entries(life.destinations);
    for (const [label, spec] of [
      ...entries.filter(([, { type }]) => type !== "firehose"),
      ...entries.filter(([, { type }]) => type === "firehose"),
    ]) {
      const own =
        spec.type === "firehose" && spec.bucket !== undefined
          ? { ...spec, bucket: labels.get(spec.bucket)! }
          : spec;
      labels.set(label, labelOf(label, own));
    }
    const renamed = <D extends FleetDelivery | undefined>(delivery: D): D =>
      delivery && { ...delivery, to: delivery.to.map((label) => labels.get(label)!) };
    const extra = renamed(life.extra);
    return {
      ...life,
      main: renamed(life.main),
      off: renamed(life.off),
      // Names of deliveries are of a stack.
      extra: extra && { ...extra, name: `extra-${life.row.id}` },
      neighbour: renamed(life.neighbour),
      room: life.room.map((label) => labels.get(label)!),
      destinations,
    };
  });
  return { lives: joined, destinations };
}
