/** A row's file says what is particular to its log type; {@link defineRow} adds what follows from that. */
import type { Constraint } from "../constraint";
import type {
  DeployerStatement,
  Evidence,
  LogTypeRow,
  RoleFacts,
  SourceFacts,
  V2Facts,
  V2LogType,
} from "../row";
import { usualConstraints } from "./constraints";
import { sourcesOf, usualPitfalls } from "./evidence";

/** What a row's file says. What is left out is as usual. */
export interface Particulars extends Pick<LogTypeRow, "service" | "destinations" | "alternatives"> {
  readonly source: Omit<SourceFacts, "resources" | "arns" | "configurations"> & {
    /** Terraform resource types, in one string with spaces between. @default none */
    readonly resources?: string;
    /** @default none: the source is a setting of the account */
    readonly arns?: readonly string[];
    /** @default "many" for V2 deliveries, else "one" */
    readonly configurations?: SourceFacts["configurations"];
  };
  /** @default active */
  readonly lifecycle?: LogTypeRow["lifecycle"];
  readonly v2?: {
    readonly logTypes: readonly V2LogType[];
    /** In one string with spaces between. */
    readonly defaultLogTypes: string;
    /** The IAM service of `AllowVendedLogDeliveryForResource`, asked on the source's ARNs or on `authorizedOn`. */
    readonly authorization?: string;
    readonly authorizedOn?: readonly string[];
    /** @default null */
    readonly suffixVariables?: readonly string[];
  } & Pick<V2Facts, "defaultSuffixPath" | "maxDeliveriesPerSource" | "oneSourcePerResource">;
  readonly roles?: readonly RoleFacts[];
  /** Statements that name no resource are about the source. @default none */
  readonly deployer?: readonly DeployerStatement[];
  /** @default none */
  readonly constraints?: readonly Constraint[];
  /** What was learnt, by the issue that taught it; what holds for all V2 deliveries or streams is added. */
  readonly pitfalls?: Readonly<Record<string, string>>;
  /** AWS's pages about this log type: its links, and sources of its facts. */
  readonly pages: readonly string[];
  readonly evidence: Omit<Evidence, "sources"> & {
    /** Sources that are no pages of AWS. @default none */
    readonly sources?: readonly string[];
  };
}

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
    evidence: { ...evidence, sources: sourcesOf(given) },
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
