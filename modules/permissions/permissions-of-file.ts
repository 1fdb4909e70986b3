/** From a fleet file to its deployers' policies, without writing anything. */
import { buildFleet, type Progress } from "../fleet/build";
import { loadFleet } from "../fleet/load";
import { fleetPermissions, type AccountPermissions, type FleetPermissionsOptions } from "./fleet-permissions";
import { withScratchApp } from "./scratch-app";

/** @throws FleetError with all problems of the file */
export function permissionsOfFile(
  file: string,
  options: FleetPermissionsOptions & { readonly progress?: Progress } = {},
): AccountPermissions[] {
  const loaded = loadFleet(file);
  return withScratchApp((app) =>
    fleetPermissions(loaded, buildFleet(app, loaded, options.progress), options),
  );
}
