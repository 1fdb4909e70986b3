/** A row's file says what is particular to its log type; {@link defineRow} adds what follows from that. */
import type { CellKey, LogTypeRow, SourceFacts, V2Facts } from "../row";
import { constraintsOf } from "./constraints";
import { acceptanceTestsOf, sourcesOf, usualDoubts, usualPitfalls } from "./evidence";
import type { Particulars } from "./particulars";

/** A row without what the matrix says of it; what types are made of keeps its literals. */
export type DefinedRow<Given extends Particulars> = Omit<
  LogTypeRow,
  "id" | "label" | "editions" | "destinations" | "v2"
> & { readonly destinations: DestinationsOf<Given> } & (Given extends {
    readonly v2: { readonly logTypes: infer LogTypes };
  }
    ? { readonly v2: Omit<V2Facts, "logTypes"> & { readonly logTypes: LogTypes } }
    : { readonly v2?: undefined });

/** The cells that a row gives. */
type DestinationsOf<Given> = { readonly [Key in keyof Given & CellKey]: NonNullable<Given[Key]> };

/** A row, from what is particular to it. */
export function defineRow<const Given extends Particulars>(given: Given): DefinedRow<Given> {
  const {
    source,
    v2,
    deployer = [],
    pitfalls = {},
    cloudFormationTypes,
    pages,
    evidence,
    ...others
  }: Particulars = given;
  const { cloudwatchLogs, s3, firehose, xray, ...rest } = others;
  const destinations: LogTypeRow["destinations"] = {
    ...(cloudwatchLogs && { cloudwatchLogs }),
    ...(s3 && { s3 }),
    ...(firehose && { firehose }),
    ...(xray && { xray }),
  };
  const arns = source.arns ?? [];
  const facts: SourceFacts = {
    ...source,
    resources: source.resources?.split(" ") ?? [],
    arns,
    ...(cloudFormationTypes && { cloudFormationTypes }),
    configurations: source.configurations ?? (v2 ? "many" : "one"),
  };
  const lifecycle = given.lifecycle ?? ({ state: "active" } as const);
  const constraints = constraintsOf(given.constraints ?? {}, { destinations, source: facts, lifecycle });
  const furtherDoubts = usualDoubts(destinations, constraints);
  const row = {
    ...rest,
    destinations,
    source: facts,
    lifecycle,
    ...(v2 ? { v2: v2Facts(v2, arns) } : {}),
    deployer: deployer.map((statement) =>
      statement.resources.length > 0 ? statement : { ...statement, resources: arns },
    ),
    constraints,
    pitfalls: [
      ...Object.entries(pitfalls).map(([cite, lesson]) => ({ cite, lesson })),
      ...usualPitfalls(destinations),
    ],
    links: pages,
    evidence: {
      ...evidence,
      ...(furtherDoubts.length > 0 ? { doubts: [...(evidence.doubts ?? []), ...furtherDoubts] } : {}),
      sources: sourcesOf(given, destinations),
      acceptanceTests: acceptanceTestsOf(given, destinations),
    },
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
