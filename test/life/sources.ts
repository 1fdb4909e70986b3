/** Sources of a log type: the catalog's example, and another one of its form in the same account. */
import type { LogTypeRow } from "../../modules/catalog/row";
import { arnValues } from "../../modules/services/identify";

/** Account and region of the examples in the catalog. */
export const HOME = { label: "home", id: "111122223333", region: "us-east-1" } as const;

/** A source as a fleet file may give it. */
export interface Source {
  /** As its ARN where it has one. */
  readonly text: string | undefined;
  /** The other spelling, where there is one. */
  readonly otherwise: string | undefined;
  /** The values of the variables of its ARN. */
  readonly values: Readonly<Record<string, string>>;
}

/** The catalog's example, in account `account`. */
export function firstSource(row: LogTypeRow, account: string = HOME.id): Source {
  const { exampleArn, id } = row.source;
  const arn = exampleArn?.replaceAll(HOME.id, account);
  const text = arn ?? id?.example;
  const otherwise =
    arn !== undefined && id !== undefined && arn.includes(id.example) ? id.example : undefined;
  return { text, otherwise, values: arnValues(row, arn) };
}

/** Another source, where the log type has more than one in an account. */
export function secondSource(row: LogTypeRow): Source | undefined {
  const { exampleArn, arns } = row.source;
  if (exampleArn === undefined) return undefined;
  const template = arns.find((each) =>
    Object.keys(arnValues(row, exampleArn)).every((n) => each.includes(n)),
  );
  const name = [...(template ?? "").matchAll(/\$\{([^}]+)\}/g)].map(([, each]) => each!).at(-1);
  const value = name === undefined ? undefined : arnValues(row, exampleArn)[name];
  if (value === undefined || ["Partition", "Region", "Account"].includes(name!) || value === HOME.id) {
    return undefined;
  }
  const at = exampleArn.lastIndexOf(value);
  const text = exampleArn.slice(0, at) + another(value) + exampleArn.slice(at + value.length);
  return { text, otherwise: undefined, values: arnValues(row, text) };
}

/** Another identifier of the same form: its digits count on, and a name without any gets one. */
function another(value: string): string {
  const shifted = value
    .split(HOME.region)
    .map((part) => part.replace(/[1-9]/g, (digit) => String((Number(digit) % 9) + 1)))
    .join(HOME.region);
  return shifted === value ? `${value}2` : shifted;
}
