/** `log-delivery completion`: a script that completes commands, options and log types. */
import { Argument, type Command } from "commander";
import type { CliCommand, DefinedCommand } from "./command";

const shells = ["bash", "zsh", "fish"] as const;
type Shell = (typeof shells)[number];

export const cliCommand: CliCommand = {
  configure(command: Command) {
    command
      .addArgument(new Argument("<shell>", "the shell that the script is for").choices(shells))
      .addHelpText(
        "after",
        '\nExamples:\n  eval "$(log-delivery completion bash)"                        # in ~/.bashrc\n' +
          "  log-delivery completion zsh > ~/.zfunc/_log-delivery          # in a folder of $fpath\n" +
          "  log-delivery completion fish > ~/.config/fish/completions/log-delivery.fish",
      );
  },
  run(command, { stdout }, all) {
    stdout.write(completionScript(command.processedArgs[0] as Shell, all()));
    return 0;
  },
};

/** A command as completion sees it. */
interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly { readonly flag: string; readonly about: string; readonly value?: Values }[];
  /** What its first argument can be. */
  readonly argument?: Values;
}

/** Words, files, or anything. */
type Values = readonly string[] | "files" | "anything";

/** The script for a shell, made from the definitions of the program's commands. */
export function completionScript(shell: Shell, commands: readonly DefinedCommand[]): string {
  const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };
  return scripts[shell](commands.map(completed));
}

function completed({ command, completions = {} }: DefinedCommand): Completed {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    summary: command.description(),
    options: [
      ...command.options.map((option) => ({
        flag: option.long!,
        about: option.description,
        ...(option.required || option.optional
          ? { value: option.argChoices ?? completions[option.attributeName()] ?? ("anything" as const) }
          : {}),
      })),
      { flag: "--help", about: "print help" },
    ],
    ...(argument
      ? { argument: argument.argChoices ?? completions[argument.name()] ?? ("anything" as const) }
      : {}),
  };
}

function bashScript(commands: readonly Completed[]): string {
  const reply = (values: Values): string =>
    values === "files"
      ? 'COMPREPLY=($(compgen -f -- "$current"))'
      : values === "anything"
        ? "COMPREPLY=()"
        : `COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$current"))`;
  const afterOption = commands.flatMap(({ name, options }) =>
    options.flatMap(({ flag, value }) =>
      value === undefined ? [] : [`    "${name} ${flag}") ${reply(value)}; return ;;`],
    ),
  );
  const inCommand = commands.map(({ name, options, argument }) => {
    const flags = reply(options.map(({ flag }) => flag));
    const words = argument === undefined ? flags : reply(argument);
    return `    ${name}) if [[ "$current" == -* ]]; then ${flags}; else ${words}; fi ;;`;
  });
  return `# bash completion for log-delivery
_log_delivery() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  if ((COMP_CWORD == 1)); then
    ${reply([...commands.map(({ name }) => name), "help", "--help", "--version"])}
    return
  fi
  case "$command $previous" in
${afterOption.join("\n")}
  esac
  case "$command" in
${inCommand.join("\n")}
    help) ${reply(commands.map(({ name }) => name))} ;;
    *) COMPREPLY=() ;;
  esac
}
complete -F _log_delivery log-delivery
`;
}

function zshScript(commands: readonly Completed[]): string {
  const action = (values: Values): string =>
    values === "files" ? "_files" : values === "anything" ? "" : `(${values.join(" ")})`;
  // Brackets and colons have a meaning in the specifications of _arguments.
  const plain = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&");
  const cases = commands.map(({ name, options, argument }) => {
    const specifications = [
      ...options.map(
        ({ flag, about, value }) =>
          `${flag}[${plain(about)}]${value === undefined ? "" : `:${flag.slice(2)}:${action(value)}`}`,
      ),
      ...(argument === undefined ? [] : [`1:argument:${action(argument)}`]),
    ];
    return `    ${name})\n      _arguments \\\n${specifications.map((text) => `        ${quoted(text)}`).join(" \\\n")}\n      ;;`;
  });
  return `#compdef log-delivery
# zsh completion for log-delivery
_log_delivery() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${plain(summary)}`)}`).join("\n")}
    'help:print help for a command'
  )
  if ((CURRENT == 2)); then
    _describe -t commands command commands
    return
  fi
  words=("\${(@)words[2,-1]}")
  ((CURRENT--))
  case "$words[1]" in
${cases.join("\n")}
    help) _describe -t commands command commands ;;
  esac
}
if [ "$funcstack[1]" = "_log_delivery" ]; then
  _log_delivery "$@"
else
  compdef _log_delivery log-delivery
fi
`;
}

function fishScript(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, summary, options, argument }) => {
    const seen = `complete -c log-delivery -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c log-delivery -n __fish_use_subcommand -a ${name} -d ${fishQuoted(summary)}`,
      ...options.map(({ flag, about, value }) => {
        const takes =
          value === undefined
            ? ""
            : value === "files"
              ? " -r -F"
              : value === "anything"
                ? " -x"
                : ` -x -a ${fishQuoted(value.join(" "))}`;
        return `${seen} -l ${flag.slice(2)}${takes} -d ${fishQuoted(about)}`;
      }),
      ...(argument === undefined || argument === "anything"
        ? []
        : argument === "files"
          ? [`${seen} -F`]
          : [`${seen} -a ${fishQuoted(argument.join(" "))}`]),
    ];
  });
  return `# fish completion for log-delivery
complete -c log-delivery -f
${lines.join("\n")}
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
