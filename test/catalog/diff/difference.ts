/** Differences between the catalog and AWS's data, and what explains them. */
import type { CellKey } from "../../../modules/catalog/row";

/** Where a difference is. */
export interface Place {
  readonly row?: string;
  /** A CloudFormation type. */
  readonly type?: string;
  readonly logType?: string;
  readonly destination?: CellKey;
  readonly format?: string;
  readonly field?: string;
  readonly action?: string;
  /** Template of an ARN. */
  readonly resource?: string;
}

/**
 * - `new`: AWS has it and the pack can't deliver it.
 * - `changed`: the pack delivers the log type, with other destinations, formats or fields.
 * - `gone`: the catalog claims what AWS's data don't have.
 */
export type Change = "new" | "changed" | "gone";

/** What differs. A `source` is the ARN that a log type is delivered from. */
export type Subject =
  | "row"
  | "type"
  | "log type"
  | "source"
  | "destination"
  | "format"
  | "field"
  | "field list"
  | "mandatory field"
  | "action"
  | "resource";

export interface Difference {
  readonly change: Change;
  readonly about: Subject;
  readonly place: Place;
  /** In a sentence, for people. */
  readonly text: string;
}

/** Several values of one member: an exception for each of them. */
type Several<Member> = Member | readonly NonNullable<Member>[];

/** A difference that is meant. */
export interface Exception {
  readonly change: Change;
  readonly about: Subject;
  /** Members that are left out stand for any value. */
  readonly at: { readonly [Member in keyof Place]: Several<Place[Member]> };
  /** Why it is right as it is. */
  readonly reason: string;
  /** The page that says so. */
  readonly source: string;
}

/** What AWS has and the pack refuses to deliver. */
export type Refusal = Exception;

export interface Verdict {
  /** Differences that nothing explains. */
  readonly unexplained: readonly Difference[];
  readonly refused: ReadonlySet<Difference>;
  /** Differences that are meant and keep nobody from a delivery. */
  readonly excepted: ReadonlySet<Difference>;
  /** Exceptions and refusals that no difference needs any longer, value by value. */
  readonly needless: readonly Exception[];
}

/** Sorts differences into those that are explained and those that aren't. A refusal goes before an exception. */
export function judge(
  differences: readonly Difference[],
  refusals: readonly Refusal[],
  exceptions: readonly Exception[],
): Verdict {
  const single = { refusals: refusals.flatMap(singles), exceptions: exceptions.flatMap(singles) };
  const needed = new Set<Exception>();
  const covered = (by: readonly Exception[]) =>
    differences.filter((difference) => {
      const covering = by.filter((exception) => covers(exception, difference));
      for (const exception of covering) needed.add(exception);
      return covering.length > 0;
    });
  const refused = new Set(covered(single.refusals));
  const excepted = new Set(covered(single.exceptions).filter((difference) => !refused.has(difference)));
  return {
    unexplained: differences.filter((difference) => !refused.has(difference) && !excepted.has(difference)),
    refused,
    excepted,
    needless: [...single.refusals, ...single.exceptions].filter((exception) => !needed.has(exception)),
  };
}

/** One exception per value, so that each value must be needed. */
function singles(exception: Exception): Exception[] {
  let expanded = [exception];
  for (const member of Object.keys(exception.at) as (keyof Place)[]) {
    expanded = expanded.flatMap((one) =>
      [one.at[member]].flat().map((value) => ({ ...one, at: { ...one.at, [member]: value } })),
    );
  }
  return expanded;
}

function covers(exception: Exception, { change, about, place }: Difference): boolean {
  if (exception.change !== change || exception.about !== about) return false;
  return (Object.keys(exception.at) as (keyof Place)[]).every(
    (member) => exception.at[member] === place[member],
  );
}
