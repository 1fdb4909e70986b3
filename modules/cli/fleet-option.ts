/** The fleet file of a command line. */
import type { Command } from "commander";
import type { Progress } from "../fleet/build";
import type { Terminal } from "./terminal";

/** Adds `--config`. */
export function addFleetOption(command: Command): Command {
  return command.option(
    "--config <file>",
    "the fleet file (default: $LOG_DELIVERY_CONFIG, or else log-delivery.yaml)",
  );
}

export function fleetFile(given: string | undefined, env: Terminal["env"]): string {
  return given ?? env["LOG_DELIVERY_CONFIG"] ?? "log-delivery.yaml";
}

/** Fleets of more stacks take long enough to wonder whether anything happens. */
const LARGE_FLEET = 50;

/** A line on a terminal's stderr that tells how far a large fleet is built; silent in pipes and for small fleets. */
export function progressLine(stderr: Terminal["stderr"]): Progress | undefined {
  if (stderr.isTTY !== true) return undefined;
  let shown = -1;
  return (built, deliveries, stacks) => {
    if (stacks <= LARGE_FLEET) return;
    const percent = deliveries === 0 ? 100 : Math.floor((100 * built) / deliveries);
    if (built < deliveries && percent === shown) return;
    shown = percent;
    // The line replaces itself, and clears itself at the end.
    stderr.write(built < deliveries ? `\r${stacks} stacks: ${percent} % built` : "\r\u001b[K");
  };
}
