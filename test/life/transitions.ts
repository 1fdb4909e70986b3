/** What becomes of a fleet file over the years: each change as the states before and after it. */
import type { Fleet, FleetDelivery, FleetDestination } from "../../modules/fleet/schema";
import { accountOf, fleetOf, type Life } from "./lives";
import { firstSource, HOME } from "./sources";
import { ARCHIVE } from "./targets";

/** A change of a fleet file. */
export interface Transition {
  readonly name: string;
  readonly before: Fleet;
  readonly after: Fleet;
  /** Whether it means nothing to AWS: then no resource is made, changed or removed. */
  readonly isIdle: boolean;
}

/** The change by which a source logs no more, while all else stays ready. */
export const switchedOff = "the delivery is switched off";

/** All changes of a life but those of options. Each may be read backwards too: what is added is removed then. */
export function transitionsOf(life: Life): Transition[] {
  const { main, extra, neighbour, room, source } = life;
  const fleet = (...deliveries: (FleetDelivery | undefined)[]): Fleet =>
    fleetOf(
      life.destinations,
      deliveries.filter((each) => each !== undefined),
    );
  const base = fleet(main, neighbour);
  const change = (name: string, after: Fleet, before = base): Transition => ({
    name,
    before,
    after,
    isIdle: false,
  });
  const idle = (name: string, after: Fleet, before = base): Transition => ({
    name,
    before,
    after,
    isIdle: true,
  });
  const several = main.to.length > 1;
  const turned = { ...main, to: [...main.to].reverse() };
  const spelled = source.otherwise === undefined ? undefined : { ...main, source: source.otherwise };
  const both = extra && fleet(extra, main, neighbour);
  return [
    ...(both
      ? [
          change("a delivery of the same source is added before it", both),
          change("a delivery of the same source is added behind it", fleet(main, neighbour, extra)),
          idle("deliveries of one source change places", fleet(main, neighbour, extra), both),
        ]
      : []),
    ...(neighbour
      ? [
          change("a delivery of another source is added before it", base, fleet(main)),
          change("the first of several deliveries is removed", fleet(neighbour)),
          idle("deliveries change places", fleet(neighbour, main)),
        ]
      : []),
    ...(life.off ? [change(switchedOff, fleet(life.off, neighbour))] : []),
    change("the delivery is removed", fleet(neighbour)),
    ...room.map((label) =>
      change("a destination is added in front", fleet({ ...main, to: [label, ...main.to] }, neighbour)),
    ),
    ...(several
      ? [
          idle("its destinations change places", fleet(turned, neighbour)),
          ...main.to.map((label, index) =>
            change(
              `its ${index === 0 ? "first" : "last"} destination is dropped`,
              fleet({ ...main, to: main.to.filter((each) => each !== label) }, neighbour),
            ),
          ),
          ...main.to.map((label, index) =>
            change(
              `its ${index === 0 ? "first" : "last"} destination leaves the file`,
              withoutDestination(fleet(main, neighbour), label),
            ),
          ),
        ]
      : []),
    ...(spelled ? [idle("its source is spelled as an id", fleet(spelled, neighbour))] : []),
    ...(spelled && extra && both
      ? [
          idle("one of two deliveries spells the source as an id", fleet(extra, spelled, neighbour), both),
          idle(
            "the other one spells the source as an id",
            fleet({ ...extra, source: spelled.source }, main, neighbour),
            both,
          ),
        ]
      : []),
    idle("its destinations get other labels", relabelled(both ?? base), both ?? base),
    idle("it is given a name", fleet({ ...main, name: "orders" }, neighbour)),
    idle(
      "it gets another name",
      fleet({ ...main, name: "zebra" }, neighbour),
      fleet({ ...main, name: "orders" }, neighbour),
    ),
    idle("its account gets another label", accountRelabelled(base)),
    idle("the keys of the file change places", turnedOver(base)),
    change("an account is added", withAccount(base, life)),
    change("a destination that nobody uses is added", {
      ...base,
      destinations: {
        unused: {
          type: "cloudwatch-logs",
          account: HOME.label,
          region: HOME.region,
          logGroupName: "/unused",
        },
        ...base.destinations,
      },
    }),
  ];
}

/** A fleet without one of its destinations, and without the streams that write there. */
export function withoutDestination(fleet: Fleet, label: string): Fleet {
  const gone = (name: string, each: FleetDestination): boolean =>
    name === label || (each.type === "firehose" && each.bucket === label);
  const destinations = Object.fromEntries(
    Object.entries(fleet.destinations).filter(([name, each]) => !gone(name, each)),
  );
  const deliveries = fleet.deliveries
    .map((each) => ({ ...each, to: each.to.filter((to) => to in destinations) }))
    .filter(({ to }) => to.length > 0);
  return { ...fleet, destinations, deliveries };
}

/** The same fleet with other labels for its destinations, whose order by name is turned round too. */
export function relabelled(fleet: Fleet): Fleet {
  const labels = Object.keys(fleet.destinations);
  const other = new Map(labels.map((label, index) => [label, `label-${labels.length - index}`]));
  const renamed = (label: string): string => other.get(label) ?? label;
  return {
    ...fleet,
    destinations: Object.fromEntries(
      Object.entries(fleet.destinations).map(([label, each]) => [
        renamed(label),
        each.type === "firehose" && each.bucket !== undefined
          ? { ...each, bucket: renamed(each.bucket) }
          : each,
      ]),
    ),
    deliveries: fleet.deliveries.map((each) => ({ ...each, to: each.to.map(renamed) })),
  };
}

/** The same fleet with another label for its first account. */
export function accountRelabelled(fleet: Fleet): Fleet {
  const renamed = (label: string): string => (label === HOME.label ? "moved-house" : label);
  return {
    ...fleet,
    accounts: Object.fromEntries(Object.entries(fleet.accounts).map(([name, each]) => [renamed(name), each])),
    destinations: Object.fromEntries(
      Object.entries(fleet.destinations).map(([name, each]) => [
        name,
        { ...each, account: renamed(each.account) },
      ]),
    ),
    deliveries: fleet.deliveries.map((each) => ({ ...each, account: renamed(each.account) })),
  };
}

/** The same fleet, its maps and lists from behind: `to` is left alone. */
export function turnedOver(fleet: Fleet): Fleet {
  const turned = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(map).reverse());
  return {
    ...fleet,
    accounts: turned(fleet.accounts),
    destinations: turned(fleet.destinations),
    deliveries: [...fleet.deliveries].reverse(),
  };
}

/** An account more, with the same delivery of its own source: to what takes logs of other accounts, and to a group. */
export function withAccount(fleet: Fleet, { row, main }: Pick<Life, "row" | "main">): Fleet {
  const id = "444455556666";
  const label = "added";
  const to = main.to.map((each) => fleet.destinations[each]!);
  const shared = main.to.filter((_, i) => to[i]!.type === "s3" && row.destinations.s3?.crossAccount);
  const own = to.find(({ type }) => type === "cloudwatch-logs" || type === "xray");
  const destinations: Fleet["destinations"] =
    own && shared.length === 0
      ? {
          "added-own": {
            ...own,
            account: label,
            // Some services write the account into the name.
            ...(own.type === "cloudwatch-logs" && {
              logGroupName: own.logGroupName.replaceAll(HOME.id, id),
            }),
          },
        }
      : {};
  const source = firstSource(row, id).text;
  const labels = [...shared.slice(0, 1), ...Object.keys(destinations)];
  return {
    ...fleet,
    accounts: { [label]: accountOf(id), ...fleet.accounts },
    destinations: { ...destinations, ...fleet.destinations },
    deliveries: [
      ...(labels.length === 0
        ? []
        : [{ ...main, account: label, to: labels, ...(source === undefined ? {} : { source }) }]),
      ...fleet.deliveries,
    ],
  };
}

/** The account of the central bucket, for who looks at a state. */
export const archiveAccount = ARCHIVE.id;
