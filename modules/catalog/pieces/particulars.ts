/** What a row's file says: only what is particular to its log type. */
import type { Enforcement } from "../constraint";
import type {
  DeployerStatement,
  Evidence,
  LogTypeRow,
  RoleFacts,
  SourceFacts,
  V2Facts,
  V2LogType,
} from "../row";

type Destinations = LogTypeRow["destinations"];

/** What a row's file says: a cell per destination, and what is left out is as usual. */
export interface Particulars extends Pick<LogTypeRow, "service" | "alternatives" | "off">, Destinations {
  readonly source: Omit<SourceFacts, "resources" | "arns" | "configurations" | "cloudFormationTypes"> & {
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
  readonly constraints?: Readonly<Record<string, Enforcement>>;
  /** What was learnt, by the issue that taught it; what holds for all V2 deliveries or streams is added. */
  readonly pitfalls?: Readonly<Record<string, string>>;
  /** CloudFormation's types of the source, where AWS's service spec lists vended logs of them. @default none */
  readonly cloudFormationTypes?: readonly string[];
  /** AWS's pages about this log type: its links, and sources of its facts. */
  readonly pages: readonly string[];
  readonly evidence: Omit<Evidence, "sources"> & {
    /** Sources that are no pages of AWS. @default none */
    readonly sources?: readonly string[];
  };
}
