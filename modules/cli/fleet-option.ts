/** The fleet file of a command line. */
import type { Command } from "commander";
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
