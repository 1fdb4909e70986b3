/** Which arguments of a cell AWS goes on with when they are left out. */
import type { Cell, LogTypeRow } from "../catalog/row";
import { isKeptWhenLeftOut } from "../provider/left-out";
import { rulesOf } from "../provider/rules-of";

/** An argument that leaving it out doesn't switch off. */
export interface KeptArgument {
  /** Terraform's resource type. */
  readonly type: string;
  readonly path: string;
  /** The value by which it is off; absent where there is none. */
  readonly off?: string | boolean;
}

/** The arguments of the user's resource that AWS keeps, for each type of resource that the cell has. */
export function keptArguments(row: Pick<LogTypeRow, "off">, cell: Cell): readonly KeptArgument[] {
  const { resources = [], argument = "" } = cell.terraform ?? {};
  if (cell.enablement !== "attribute") return [];
  return resources.flatMap((type) => {
    const known = rulesOf(type)?.arguments ?? {};
    const named = [...argument.matchAll(/[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*/g)]
      .map(([path]) => path)
      .filter((path) => path in known);
    // Of several destinations of a row each has its own values.
    const values = Object.entries(row.off?.[type] ?? {}).filter(
      ([path]) => named.length === 0 || named.some((one) => path.startsWith(one.split(".")[0]!)),
    );
    const candidates: readonly (readonly [string, string | boolean | undefined])[] =
      values.length > 0 ? values : named.map((path) => [path, undefined] as const);
    return candidates
      .filter(([path, off]) => isKeptWhenLeftOut(type, path, off))
      .map(([path, off]) => ({ type, path, ...(off === undefined ? {} : { off }) }));
  });
}
