/** `log-delivery diagram`: a picture of a fleet file, as SVG. */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import { fleetDiagram } from "../diagram/model";
import { diagramSvg } from "../diagram/svg";
import { loadFleet } from "../fleet/load";
import type { CliCommand } from "./command";
import { addFleetOption, fleetFile } from "./fleet-option";

interface Options {
  readonly config?: string;
  readonly out?: string;
}

export const cliCommand: CliCommand = {
  configure(command: Command) {
    addFleetOption(command)
      .option("--out <file>", "write to this file (default: stdout)")
      .addHelpText(
        "after",
        "\nAccounts that look alike, and many destinations of one kind, are drawn as one." +
          "\n\nExamples:\n  log-delivery diagram --config log-delivery.yaml --out fleet.svg\n" +
          "  log-delivery diagram --config fleet.yaml > fleet.svg",
      );
  },
  completions: { config: "files", out: "files" },
  run(command, { stdout, env }) {
    const { config, out } = command.opts<Options>();
    const file = fleetFile(config, env);
    const svg = diagramSvg(fleetDiagram(loadFleet(file).fleet), { title: basename(file) });
    if (out === undefined) stdout.write(svg);
    else writeFileSync(out, svg);
    return 0;
  },
};
