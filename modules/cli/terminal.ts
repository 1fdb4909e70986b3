/** What a command may know of the terminal it runs in: a value, so that tests can hand in their own. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The environment; `NO_COLOR` is read from it. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Output {
  write(text: string): unknown;
  /** `true` when a person is looking; absent or false for pipes and files. */
  readonly isTTY?: boolean;
  /** Width in characters, where it is known. */
  readonly columns?: number;
}

/** Whether to colour what goes to `output`: only on a terminal, and unless `NO_COLOR` says no (https://no-color.org). */
export function wantsColor(output: Output, env: Terminal["env"]): boolean {
  return output.isTTY === true && !env["NO_COLOR"];
}
