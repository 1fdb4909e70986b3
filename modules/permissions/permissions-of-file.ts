/** From a fleet file to its deployers' policies, without writing anything. */
import { buildFleet, type Progress } from "../fleet/build";
import { loadFleet, type LoadedFleet } from "../fleet/load";
import { fleetPermissions, type AccountPermissions, type FleetPermissionsOptions } from "./fleet-permissions";
import { withScratchApp } from "./scratch-app";

/** @throws FleetError with all problems of the file */
export function permissionsOfFile(
  file: string,
  options: FleetPermissionsOptions & { readonly progress?: Progress } = {},
): AccountPermissions[] {
  const loaded = loadFleet(file);
  const isOff = loaded.fleet.deliveries.some(({ enabled }) => enabled === false);
  // Whether everything may be switched off is the file's own affair.
  if (isOff) withScratchApp((app) => buildFleet(app, loaded));
  const switched = isOff ? switchedOn(loaded) : loaded;
  return withScratchApp((app) =>
    fleetPermissions(switched, buildFleet(app, switched, options.progress), options),
  );
}

/** Who takes a switch away, or puts it back, needs what who has it needs. */
function switchedOn(loaded: LoadedFleet): LoadedFleet {
  const deliveries = loaded.fleet.deliveries.map((delivery) => ({ ...delivery, enabled: true }));
  return { ...loaded, fleet: { ...loaded.fleet, deliveries } };
}
