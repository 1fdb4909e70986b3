import { run } from "../../modules/cli/program";

export interface Given {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the program in this process, as `log-delivery <args>`. */
export async function logDelivery(args: readonly string[], { isTTY, columns, env = {} }: Given = {}) {
  let out = "";
  let err = "";
  const code = await run(args, {
    stdout: { write: (text) => (out += text), isTTY, columns },
    stderr: { write: (text) => (err += text), isTTY, columns },
    env,
  });
  return { code, out, err };
}

/** What starts a colour, and nothing else that is written. */
export const escape = "\u001b[";
