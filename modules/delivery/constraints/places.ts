/** Checks of where things are and what they are called. */
import type { Check } from "../../catalog/constraint";
import { isLiteral } from "../../destinations/destination";
import { knownToDiffer } from "../../destinations/environment";
import { capital, nameOf } from "../destination-name";
import type { CheckContext } from "./context";

type CheckOf<Kind extends Check["kind"]> = Extract<Check, { readonly kind: Kind }>;

export function regionOfDestinations(
  check: CheckOf<"destination-region">,
  { destinations, environment }: CheckContext,
): string[] {
  const wanted = check.region === "source" ? environment.region : check.region;
  return destinations
    .filter((d) => d.type === check.type && knownToDiffer(d.region, wanted))
    .map((d) => `${capital(nameOf(d))} is in ${d.region}, and must be in ${wanted}.`);
}

export function offered(
  check: CheckOf<"not-offered">,
  { row, destinations, environment }: CheckContext,
): string[] {
  const { regions = [], partitions = [], type } = check;
  if (type !== undefined && !destinations.some((d) => d.type === type)) return [];
  const { region, partition } = environment;
  return regions.includes(region) || partitions.includes(partition)
    ? [`"${row.id}" logs are asked for in ${region}${type === undefined ? "" : `, to ${type}`}.`]
    : [];
}

export function prefix(check: CheckOf<"prefix">, { destinations }: CheckContext): string[] {
  const refused = new RegExp(check.mustNotMatch);
  return destinations.flatMap((d) =>
    d.type === "s3" && isLiteral(d.prefix) && refused.test(d.prefix)
      ? [`${capital(nameOf(d))} has the prefix "${d.prefix}".`]
      : [],
  );
}

export function notLocked(_: CheckOf<"not-locked">, { destinations }: CheckContext): string[] {
  return destinations.flatMap((d) =>
    d.type === "s3" && d.archive.objectLock ? [`${capital(nameOf(d))} has objectLock.`] : [],
  );
}
