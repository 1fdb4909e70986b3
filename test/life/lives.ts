/** The first states of fleets: one for each log type and kind of destination, with all that its changes need. */
import { cellKeys } from "../../modules/catalog/columns";
import type { CellKey, LogTypeRow } from "../../modules/catalog/row";
import type { LogTypeId } from "../../modules/catalog/matrix";
import { neededOptions } from "../../modules/cli/needed-options";
import type { Fleet, FleetDelivery, FleetDestination } from "../../modules/fleet/schema";
import { firstSource, HOME, secondSource, type Source } from "./sources";
import { isTaken } from "./state";
import { ARCHIVE, pairsOf, type Target } from "./targets";

/** The parts of a fleet that changes are made of. */
export interface Life {
  readonly row: LogTypeRow;
  readonly cell: CellKey;
  /** `waf s3`, with a number where a kind of destination comes in several pairs. */
  readonly name: string;
  readonly source: Source;
  /** All destinations of all states. */
  readonly destinations: Readonly<Record<string, FleetDestination>>;
  /** The delivery that is changed: to two destinations where AWS takes two. */
  readonly main: FleetDelivery;
  /** Another delivery of the same source, where AWS takes one. */
  readonly extra: FleetDelivery | undefined;
  /** Destinations that {@link main} could have in front of its own, where it has room. */
  readonly room: readonly string[];
  /** The same as {@link main}, switched off; undefined where AWS writes by itself or knows no way. */
  readonly off: FleetDelivery | undefined;
  /** A delivery of another source to the same destinations, which no change means. */
  readonly neighbour: FleetDelivery | undefined;
}

/** The lives of a log type: several for each column. */
export function livesOf(row: LogTypeRow): Life[] {
  return cellKeys
    .filter((cell) => row.destinations[cell] !== undefined)
    .flatMap((cell) => {
      const pairs = pairsOf(row, cell, firstSource(row));
      return pairs.map((_, index) => lifeOf(row, cell, index, pairs.length));
    });
}

function lifeOf(row: LogTypeRow, cell: CellKey, index: number, of: number): Life {
  const source = firstSource(row);
  const pool = poolOf(row, cell, index, source);
  const name = `${row.id} ${cell}${of > 1 ? ` ${index + 1}` : ""}`;
  const mainTargets = bestOf(row, source, pool);
  if (!mainTargets) throw new Error(`${name}: no delivery is taken`);
  const rest = pool.filter((each) => !mainTargets.includes(each));
  const main = deliveryOf(row, source, mainTargets);
  const using = (targets: readonly Target[], ...deliveries: FleetDelivery[]): boolean =>
    isTaken(fleetOf(destinationsOf([...mainTargets, ...targets]), deliveries));
  const extraTarget = rest.find((each) =>
    using([each], { ...deliveryOf(row, source, [each]), name: "extra" }, main),
  );
  const roomTarget = rest.find((each) => using([each], { ...main, to: [each.label, ...main.to] }));
  const second = secondSource(row);
  const secondTargets = second && bestOf(row, second, poolOf(row, cell, index, second));
  const neighbour = second && secondTargets && deliveryOf(row, second, secondTargets);
  const isNeighbour = neighbour && using(secondTargets, main, neighbour);
  const off = { ...main, enabled: false };
  return {
    row,
    cell,
    name,
    source,
    main,
    off: using([], off) ? off : undefined,
    extra: extraTarget && { ...deliveryOf(row, source, [extraTarget]), name: "extra" },
    room: roomTarget ? [roomTarget.label] : [],
    neighbour: isNeighbour ? neighbour : undefined,
    destinations: destinationsOf([
      ...mainTargets,
      ...(extraTarget ? [extraTarget] : []),
      ...(roomTarget ? [roomTarget] : []),
      ...(isNeighbour ? secondTargets : []),
    ]),
  };
}

/** The pair in question first, then one of each other column. */
function poolOf(row: LogTypeRow, cell: CellKey, index: number, source: Source): Target[] {
  return [
    ...pairsOf(row, cell, source)[index]!,
    ...cellKeys
      .filter((other) => other !== cell && row.destinations[other] !== undefined)
      .flatMap((other) => pairsOf(row, other, source).at(-1)!.slice(0, 1)),
  ];
}

/** Two destinations, the first and another one; the first alone where AWS takes no two. */
function bestOf(row: LogTypeRow, source: Source, [first, ...others]: Target[]): Target[] | undefined {
  return [...others.map((other) => [first!, other]), [first!]].find((targets) =>
    isTaken(fleetOf(destinationsOf(targets), [deliveryOf(row, source, targets)])),
  );
}

function destinationsOf(targets: readonly Target[]): Record<string, FleetDestination> {
  return Object.assign({}, ...targets.map(({ destinations }) => destinations)) as Record<
    string,
    FleetDestination
  >;
}

function deliveryOf(row: LogTypeRow, source: Source, targets: readonly Target[]): FleetDelivery {
  const logType = row.id as LogTypeId;
  return {
    logType,
    account: HOME.label,
    region: HOME.region,
    ...(source.text === undefined ? {} : { source: source.text }),
    to: targets.map(({ label }) => label),
    ...(neededOptions[logType] === undefined ? {} : { options: neededOptions[logType] }),
    ...(row.lifecycle.state === "ended" ? { allowEnded: true } : {}),
  };
}

/** A fleet of the account of the examples and of the archive's. */
export function fleetOf(
  destinations: Readonly<Record<string, FleetDestination>>,
  deliveries: readonly FleetDelivery[],
): Fleet {
  return {
    accounts: { [HOME.label]: accountOf(HOME.id), [ARCHIVE.label]: accountOf(ARCHIVE.id) },
    destinations: { ...destinations },
    deliveries: [...deliveries],
  };
}

/** An account of a fleet file. */
export function accountOf(id: string): Fleet["accounts"][string] {
  return { id, assumeRoleArn: `arn:aws:iam::${id}:role/LogDeliveryDeployer` };
}
