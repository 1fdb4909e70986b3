/** Each option of a log type, changed to another legal value. */
import type { DeliverableId } from "../../modules/catalog/matrix";
import type { FleetDelivery } from "../../modules/fleet/schema";
import { optionsOf, type Option } from "../terraform/options/values";
import { textsOf } from "../terraform/options/texts";
import { fleetOf, type Life } from "./lives";
import { isTaken } from "./state";
import type { Transition } from "./transitions";

type Options = Readonly<Record<string, unknown>>;

/** Values of options that each are tried: what follows says nothing new. */
const TRIED = 4;

/** A change for each option that the delivery takes with another value than it has. */
export function optionChangesOf(life: Life): Transition[] {
  const states = optionStatesOf(life);
  return [...states].flatMap(([name, values]) =>
    values.map((options, index) => ({
      name: `option ${name} is changed`,
      before: withOptions(life, index === 0 ? life.main.options : values[index - 1]),
      after: withOptions(life, options),
      isIdle: false,
    })),
  );
}

/** The options of the delivery with each of their other values, alone or beside those that they need. */
export function optionStatesOf(life: Life): Map<string, Options[]> {
  const { row, main } = life;
  const all = optionsOf(row.id as DeliverableId, textsOf(row)).filter(({ name }) => name !== "adopt");
  const given = main.options ?? {};
  const states = new Map<string, Options[]>();
  for (const option of all) {
    const found: Options[] = [];
    for (const value of valuesOf(option)) {
      const alone = { ...given, [option.name]: value };
      const beside = all
        .filter(({ name }) => name !== option.name)
        .flatMap(({ name, plain }) => plain.slice(0, 2).map((other) => ({ ...alone, [name]: other })));
      if (JSON.stringify(alone) === JSON.stringify(given)) continue;
      const first = isTaken(withOptions(life, alone))
        ? alone
        : beside.slice(0, 8).find((each) => isTaken(withOptions(life, each)));
      if (first) found.push(first);
      if (found.length === 2) break;
    }
    if (found.length > 0) states.set(option.name, found);
  }
  return states;
}

/** The life's fleet with other options of its delivery. */
export function withOptions({ destinations: all, main, neighbour }: Life, options: Options | undefined) {
  const changed: FleetDelivery = { ...main, options: options as FleetDelivery["options"] };
  // Of a fleet that many share, what concerns these two.
  const used = new Set([...main.to, ...(neighbour?.to ?? [])]);
  for (const label of [...used]) {
    const each = all[label]!;
    if (each.type === "firehose" && each.bucket !== undefined) used.add(each.bucket);
  }
  const destinations = Object.fromEntries(Object.entries(all).filter(([label]) => used.has(label)));
  return fleetOf(destinations, [changed, ...(neighbour ? [neighbour] : [])]);
}

function valuesOf({ values }: Option): unknown[] {
  const holders = values.flatMap((each) => each.holders.slice(0, 1));
  const texts = holders.map((holder) => JSON.parse(JSON.stringify(holder).replaceAll("-#", "-1")) as unknown);
  return [...new Map(texts.map((value) => [JSON.stringify(value), value])).values()].slice(0, TRIED);
}
