/** Which log filters of a web ACL can match the same request, so that their order matters. */
import type { WafOptions } from "./options.generated";

type Filter = NonNullable<WafOptions["loggingFilter"]>["filter"][number];
type Condition = Filter["condition"][number];

/** Pairs of filters, by their positions, that can match one request and don't agree what happens to it. */
export function contradictingFilters(filters: readonly Filter[]): readonly (readonly [number, number])[] {
  return filters.flatMap((filter, first) =>
    filters.flatMap((other, second) =>
      second > first && filter.behavior !== other.behavior && overlap(filter, other)
        ? [[first, second] as const]
        : [],
    ),
  );
}

function overlap(one: Filter, other: Filter): boolean {
  return waysToMatch(one).some((way) => waysToMatch(other).some((second) => possible([...way, ...second])));
}

/** The sets of conditions of which a request must meet one set whole. */
function waysToMatch({ requirement, condition }: Filter): readonly (readonly Condition[])[] {
  return requirement === "MEETS_ALL" ? [condition] : condition.map((one) => [one]);
}

/**
 * Whether one request can meet all of the conditions. It is allowed or blocked in the end; labels and all
 * other actions can come with either.
 */
function possible(conditions: readonly Condition[]): boolean {
  const actions = conditions.map(({ actionCondition }) => actionCondition?.action);
  return !(actions.includes("ALLOW") && actions.includes("BLOCK"));
}
