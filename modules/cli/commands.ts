/** The commands of `log-delivery`. A new one is an entry here, and a file that exports `cliCommand`. */
import { Command } from "commander";
import type { CliCommand, DefinedCommand } from "./command";

interface ListedCommand {
  /** What the program's help says of it. */
  readonly summary: string;
  /** Loads its file. */
  readonly load: () => { readonly cliCommand: CliCommand };
}

/** In the order of the program's help. */
export const commands: Readonly<Record<string, ListedCommand>> = {
  matrix: {
    summary: "the log types, and where each can be delivered",
    load: () => require("./matrix") as typeof import("./matrix"),
  },
  explain: {
    summary: "one log type: what is created, policies, limits, permissions",
    load: () => require("./explain") as typeof import("./explain"),
  },
  permissions: {
    summary: "the IAM policies for whoever deploys a fleet file",
    load: () => require("./permissions") as typeof import("./permissions"),
  },
  check: {
    summary: "problems, policy sizes and quotas of a fleet file",
    load: () => require("./check") as typeof import("./check"),
  },
  diagram: {
    summary: "a picture of a fleet file, as SVG",
    load: () => require("./diagram") as typeof import("./diagram"),
  },
  completion: {
    summary: "a script that completes commands in bash, zsh or fish",
    load: () => require("./completion") as typeof import("./completion"),
  },
};

/** Every command with its options, all of them loaded. */
export function definedCommands(): DefinedCommand[] {
  return Object.entries(commands).map(([name, { summary, load }]) => {
    const command = new Command(name).description(summary);
    const { cliCommand } = load();
    cliCommand.configure(command);
    return { command, completions: cliCommand.completions };
  });
}
