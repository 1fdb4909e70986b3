/** The program `log-delivery`: it loads and runs the command that is asked for. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command, CommanderError } from "commander";
import type { ExitCode } from "./command";
import { commands, definedCommands } from "./commands";
import { wantsColor, type Terminal } from "./terminal";

const exitCodesHelp = `
Exit codes: 0 done, 1 problems were found (or the work could not be done), 2 called wrongly,
or losses were found with check --fail-on loss.`;

/**
 * The program, writing to `terminal` only. Usage errors are thrown as `CommanderError`.
 * @param done receives the exit code of the command that ran.
 */
export function buildProgram(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const program = new Command("log-delivery")
    .description("Delivery of AWS service logs to CloudWatch Logs, S3, Firehose and X-Ray.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .showHelpAfterError("(--help says more)")
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText("afterAll", exitCodesHelp)
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.stdout.columns ?? 80,
      getErrHelpWidth: () => terminal.stderr.columns ?? 80,
      getOutHasColors: () => wantsColor(terminal.stdout, terminal.env),
      getErrHasColors: () => wantsColor(terminal.stderr, terminal.env),
    });
  for (const [name, { summary }] of Object.entries(commands)) program.command(name).description(summary);
  // Commander's own help command would print a command's help before its file has added the options.
  program
    .command("help")
    .argument("[command]")
    .description("print help for a command")
    .action(async (name?: string) => {
      if (name && !Object.hasOwn(commands, name)) program.error(`error: unknown command '${name}'`);
      await buildProgram(terminal, done).parseAsync(name ? [name, "--help"] : ["--help"], { from: "user" });
    });
  program.hook("preSubcommand", (_, command) => {
    const implementation = commands[command.name()]?.load().cliCommand;
    if (!implementation) return;
    implementation.configure(command);
    command.action(async () => done(await implementation.run(command, terminal, definedCommands)));
  });
  return program;
}

/**
 * Runs the program.
 * @param args the command line behind `log-delivery`.
 * @returns the exit code; errors have been written to `stderr`.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await buildProgram(terminal, (result) => (code = result)).parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    // Commander has already written its message; help and version are "errors" of exit code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** The version in the nearest package.json above: one directory deeper in the published package than here. */
function packageVersion(): string {
  let directory = __dirname;
  while (!existsSync(join(directory, "package.json"))) directory = dirname(directory);
  return (JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as { version: string }).version;
}
