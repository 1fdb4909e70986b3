/** What a command of the program is. */
import type { Command } from "commander";
import type { Terminal } from "./terminal";

/** 0: done; 1: the command found problems, or could not do its work; 2: it was called wrongly, or found what it was to fail on. */
export type ExitCode = 0 | 1 | 2;

/** A command, in a file of its own that is loaded when the command is used. */
export interface CliCommand {
  /** Adds arguments, options and examples. */
  configure(command: Command): void;
  /**
   * What can stand for an argument or an option's value, by its name, where the definition doesn't say it:
   * words, or `files`. For shell completion.
   */
  readonly completions?: Readonly<Record<string, readonly string[] | "files">>;
  /**
   * Does the work. Options are in `command.opts()`, arguments in `command.processedArgs`.
   * @param all every command of the program, for a command that is about them; calling it loads them
   */
  run(
    command: Command,
    terminal: Terminal,
    all: () => readonly DefinedCommand[],
  ): ExitCode | Promise<ExitCode>;
}

/** A command with its options, as Commander knows it, and what completes them. */
export interface DefinedCommand {
  readonly command: Command;
  readonly completions?: CliCommand["completions"];
}
