/** What is wrong in a fleet file, and where. */

/** A key or index, from the top of the file. */
export type FilePath = readonly (string | number)[];

export interface Problem {
  readonly path: FilePath;
  readonly message: string;
}

/** `deliveries[2].to[0]`. */
export function pathText(path: FilePath): string {
  return path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join("");
}

/** All problems of a fleet file, as `file:line:column path: message` lines. */
export class FleetError extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly (Problem & { readonly line?: number; readonly column?: number })[],
  ) {
    super(
      problems
        .map(({ path, message, line, column }) => {
          const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
          const where = pathText(path);
          return where === "" ? `${place} ${message}` : `${place} ${where}: ${message}`;
        })
        .join("\n"),
    );
    this.name = "FleetError";
  }
}
