/** The catalog's IAM actions against AWS's service authorization data: pure. */
import type { CatalogActions } from "./catalog";
import { sameArn } from "./compare-log-types";
import type { Difference } from "./difference";
import type { VendingAction } from "./iam";

export function compareActions(
  aws: readonly VendingAction[],
  existing: ReadonlySet<string>,
  catalog: readonly CatalogActions[],
): Difference[] {
  return [
    ...aws.flatMap((action) => unasked(action, catalog)),
    ...catalog.flatMap((row) => [...invented(row, existing), ...elsewhere(row, aws)]),
  ];
}

/** What AWS authorises and no row asks for. */
function unasked({ action, resources }: VendingAction, catalog: readonly CatalogActions[]): Difference[] {
  const rows = catalog.flatMap(({ vending }) => (vending?.action === action ? [vending] : []));
  if (rows.length === 0) {
    const text = `AWS authorises ${action} on ${resources.join(", ") || "*"}; no row asks for it.`;
    return [{ change: "new", about: "action", place: { action }, text }];
  }
  const asked = rows.flatMap((vending) => vending.resources);
  return resources
    .filter((resource) => !asked.some((arn) => sameArn(arn, resource)))
    .map((resource) => ({
      change: "new",
      about: "resource",
      place: { action, resource },
      text: `AWS authorises ${action} on ${resource}; no row asks for it there.`,
    }));
}

/** Actions that a row names and AWS's data lack. */
function invented({ row, actions }: CatalogActions, existing: ReadonlySet<string>): Difference[] {
  return [...new Set(actions)]
    .filter((action) => !existing.has(action))
    .map((action) => ({
      change: "gone",
      about: "action",
      place: { row, action },
      text: `Row "${row}" names ${action}; AWS's data lack it.`,
    }));
}

/** ARNs that a row asks the vending action on and AWS's data don't name. */
function elsewhere({ row, vending }: CatalogActions, aws: readonly VendingAction[]): Difference[] {
  const known = aws.find(({ action }) => action === vending?.action);
  if (!vending || !known) return [];
  const { action } = vending;
  const named = known.resources.length > 0 ? known.resources : ["*"];
  return [...new Set(vending.resources)]
    .filter((resource) => !named.some((arn) => sameArn(arn, resource)))
    .map((resource) => ({
      change: "gone",
      about: "resource",
      place: { row, action, resource },
      text: `Row "${row}" asks for ${action} on ${resource}; AWS's data name ${named.join(", ")}.`,
    }));
}
