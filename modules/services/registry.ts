/**
 * Which service file switches which log type on. A file is loaded when its log type is used, and with it
 * the provider's bindings: loading all of them would cost every program seconds.
 */
import type { LogTypeId } from "../catalog/table";
import type { AnyLogSwitch, LogSwitch } from "./switch";

const vendedByArn = () => (require("./vended-v2") as typeof import("./vended-v2")).vendedByArn;

const switches = {
  "bedrock-knowledge-base": () => (require("./bedrock") as typeof import("./bedrock")).knowledgeBase,
  "cloudfront-access-logs": () => (require("./cloudfront") as typeof import("./cloudfront")).cloudfront,
  codewhisperer: vendedByArn,
  "iam-identity-center-errors": vendedByArn,
  "msk-broker": () => (require("./msk") as typeof import("./msk")).mskBroker,
  "route53-public-queries": () =>
    (require("./route53-public-queries") as typeof import("./route53-public-queries")).route53PublicQueries,
  "route53-resolver-queries": () =>
    (require("./route53-resolver-queries") as typeof import("./route53-resolver-queries"))
      .route53ResolverQueries,
  "step-functions": () => (require("./step-functions") as typeof import("./step-functions")).stepFunctions,
  "vpc-flow-logs": () => (require("./vpc-flow-logs") as typeof import("./vpc-flow-logs")).vpcFlowLogs,
  waf: () => (require("./waf") as typeof import("./waf")).waf,
  workmail: vendedByArn,
} satisfies Partial<Record<LogTypeId, () => AnyLogSwitch>>;

type Switches = typeof switches;

/** What may be given as the source of a log type. */
export type SourceOf<Id extends LogTypeId> = Id extends keyof Switches
  ? ReturnType<Switches[Id]> extends LogSwitch<infer Source, infer _Options>
    ? Source
    : never
  : never;

/** The options of a log type. */
export type OptionsOf<Id extends LogTypeId> = Id extends keyof Switches
  ? ReturnType<Switches[Id]> extends LogSwitch<infer _Source, infer Options>
    ? Options
    : never
  : never;

/** The switch of a log type; loads its service file. */
export function switchOf(id: LogTypeId): AnyLogSwitch {
  return (switches as Partial<Record<LogTypeId, () => AnyLogSwitch>>)[id]!();
}
