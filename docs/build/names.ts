/** How the site calls things, and where its pages are. */
import { cellKeys, destinationTypeOf } from "../../modules/catalog/columns";
import type { DestinationType, Enablement, Lifecycle, Permission } from "../../modules/catalog/row";

export const destinationTypes: readonly DestinationType[] = cellKeys.map(destinationTypeOf);

export const permissionTitles: Readonly<Record<Permission, string>> = {
  native: "native",
  v1: "V1",
  v2: "V2",
};

/** What each way of switching on means, in a sentence's end: "The pack …". */
export const enablements: Readonly<Record<Enablement, string>> = {
  delivery: "makes a delivery source, a delivery destination and the delivery that pairs them",
  resource: "makes the Terraform resource that switches logging on",
  attribute: "sets arguments of the resource that is logged, or hands them to whoever owns it",
  automatic: "manages the log group and the grant; the service writes by itself",
  bridge: "carries the records on from a log group, by a subscription filter and Firehose",
  manual: "makes groups and grants, and prints the command: Terraform has no resource for it",
};

export const lifecycleTitles: Readonly<Record<Lifecycle["state"], string>> = {
  active: "offered",
  closed: "closed to new customers",
  ended: "ended",
};

/** Paths from the site's root. */
export const paths = {
  matrix: "index.html",
  currentMatrix: "current.html",
  logType: (id: string) => `log-types/${id}.html`,
  destination: (type: DestinationType) => `destinations/${type}.html`,
  fleetFile: "fleet-file.html",
  exampleFleet: "example-fleet.html",
} as const;
