/** What the catalog's rows say that AWS's data say too, as plain values. */
import type { LogTypeRow, V2LogType } from "../../../modules/catalog/row";
import { cellKeys } from "../../../modules/catalog/columns";
import type { Formats } from "./spec";

/** A log type of a row with V2 deliveries. */
export interface CatalogLogType {
  readonly row: string;
  readonly types: readonly string[];
  /** Templates of the sources that have it. */
  readonly arns: readonly string[];
  readonly logType: string;
  /** Per destination that the pack makes V2 deliveries to. */
  readonly formats: Formats;
  readonly mandatoryFields: readonly string[];
  /** `null` where any field is let through. */
  readonly optionalFields: readonly string[] | null;
}

/** What a row asks IAM for. */
export interface CatalogActions {
  readonly row: string;
  /** Every action that the row names. */
  readonly actions: readonly string[];
  /** The vending action and the ARNs that the row asks it on. */
  readonly vending?: { readonly action: string; readonly resources: readonly string[] };
}

export function logTypesOf(row: LogTypeRow): CatalogLogType[] {
  return (row.v2?.logTypes ?? []).map((logType) => ({
    row: row.id,
    types: row.source.cloudFormationTypes ?? [],
    arns: logType.arns ?? row.source.arns,
    logType: logType.logType,
    formats: deliveredFormats(row, logType),
    mandatoryFields: logType.mandatoryFields,
    optionalFields: logType.optionalFields,
  }));
}

/** A format exists for users only where the row's cell makes a delivery. */
function deliveredFormats(row: LogTypeRow, { formats }: V2LogType): Formats {
  const delivered = cellKeys.filter(
    (key) => formats[key] !== undefined && row.destinations[key]?.enablement === "delivery",
  );
  return Object.fromEntries(delivered.map((key) => [key, formats[key]]));
}

export function actionsOf(row: LogTypeRow): CatalogActions {
  const statements = [...row.deployer, ...(row.roles ?? []).flatMap((role) => role.statements)];
  const vending = row.v2?.authorization;
  return {
    row: row.id,
    actions: [...statements.flatMap(({ actions }) => actions), ...(vending ? [vending.action] : [])],
    ...(vending && {
      vending: {
        action: vending.action,
        resources: [
          ...vending.resources,
          ...row.deployer.filter((s) => s.actions.includes(vending.action)).flatMap((s) => s.resources),
        ],
      },
    }),
  };
}
