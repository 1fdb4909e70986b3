/**
 * The way from a log type to its service file. A file is loaded when its log type is used, and with it the
 * provider's bindings: loading all of them would cost every program seconds.
 */
import type { DeliverableId } from "../catalog/matrix";
import { serviceFiles, type ServiceSwitches } from "./index.generated";
import type { LogTypeOptions } from "./options.generated";
import type { AnyLogSwitch, LogSwitch, LogSwitches } from "./switch";

type SourceIn<Switch> = Switch extends LogSwitch<infer Source, infer _Options> ? Source : never;

type VendedByArn = (typeof import("./vended-v2"))["vendedByArn"];

/** What may be given as the source of a log type. */
export type SourceOf<Id extends DeliverableId> = Id extends keyof ServiceSwitches
  ? SourceIn<ServiceSwitches[Id]>
  : SourceIn<VendedByArn>;

/** The options of a log type; `undefined` where there is nothing to choose. */
export type OptionsOf<Id extends DeliverableId> = Id extends keyof LogTypeOptions
  ? LogTypeOptions[Id]
  : undefined;

/** The switch of a log type: its service file's, which is loaded, or that of V2 sources given by their ARN. */
export function switchOf(id: DeliverableId): AnyLogSwitch {
  const file = (serviceFiles as Readonly<Partial<Record<DeliverableId, string>>>)[id];
  return file === undefined || id === "vended"
    ? (require("./vended-v2") as typeof import("./vended-v2")).vendedByArn
    : (require(`./${file}`) as { switches: LogSwitches }).switches[id]!;
}
