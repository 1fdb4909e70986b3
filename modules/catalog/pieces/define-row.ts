/** A row's file says what is particular to its log type; {@link defineRow} adds what follows from that. */
import type { LogTypeRow, SourceFacts, V2Facts } from "../row";
import { usualConstraints } from "./constraints";
import { acceptanceTestsOf, sourcesOf, usualPitfalls } from "./evidence";
import type { Particulars } from "./particulars";

/** A row without what the matrix says of it; what types are made of keeps its literals. */
export type DefinedRow<Given extends Particulars> = Omit<
  LogTypeRow,
  "id" | "label" | "editions" | "destinations" | "v2"
> &
  Pick<Given, "destinations"> &
  (Given extends { readonly v2: { readonly logTypes: infer LogTypes } }
    ? { readonly v2: Omit<V2Facts, "logTypes"> & { readonly logTypes: LogTypes } }
    : { readonly v2?: undefined });

/** A row, from what is particular to it. */
export function defineRow<const Given extends Particulars>(given: Given): DefinedRow<Given> {
  const { source, v2, deployer = [], pitfalls = {}, pages, evidence, ...rest }: Particulars = given;
  const arns = source.arns ?? [];
  const acceptanceTests = acceptanceTestsOf(given);
  const facts: SourceFacts = {
    ...source,
    resources: source.resources?.split(" ") ?? [],
    arns,
    configurations: source.configurations ?? (v2 ? "many" : "one"),
  };
  const row = {
    ...rest,
    source: facts,
    lifecycle: given.lifecycle ?? { state: "active" },
    ...(v2 ? { v2: v2Facts(v2, arns) } : {}),
    deployer: deployer.map((statement) =>
      statement.resources.length > 0 ? statement : { ...statement, resources: arns },
    ),
    constraints: [
      ...(given.constraints ?? []),
      ...usualConstraints({ destinations: given.destinations, source: facts }),
    ],
    pitfalls: [
      ...Object.entries(pitfalls).map(([cite, lesson]) => ({ cite, lesson })),
      ...usualPitfalls(given.destinations),
    ],
    links: pages,
    evidence: { ...evidence, sources: sourcesOf(given), ...(acceptanceTests ? { acceptanceTests } : {}) },
  };
  return row as unknown as DefinedRow<Given>;
}

function v2Facts(
  { defaultLogTypes, authorization, authorizedOn, suffixVariables, ...facts }: NonNullable<Particulars["v2"]>,
  arns: readonly string[],
): V2Facts {
  return {
    ...facts,
    defaultLogTypes: defaultLogTypes === "" ? [] : defaultLogTypes.split(" "),
    ...(authorization === undefined
      ? {}
      : {
          authorization: {
            action: `${authorization}:AllowVendedLogDeliveryForResource`,
            resources: authorizedOn ?? arns,
          },
        }),
    suffixVariables: suffixVariables ?? null,
  };
}
