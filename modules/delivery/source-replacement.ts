/** What a later change of the destinations does to the resource that they are set on. */
import { replacingArguments } from "../provider/replacement";
import { rulesOf } from "../provider/rules-of";

/** A sentence about the source, with what it means for it. */
export interface Replacement {
  readonly says: string;
  /** The source itself is deleted and made anew; `false` where it gets a new revision beside the old one. */
  readonly deletes: boolean;
}

/**
 * What becomes of a resource of one of these types when the arguments are changed that make it log; undefined where
 * they change in place. By the provider's rules, so that no row has to tell it.
 *
 * @param values the arguments, in Terraform's spelling
 */
export function replacementBy(
  types: readonly string[],
  values: Readonly<Record<string, unknown>>,
): Replacement | undefined {
  for (const type of types) {
    const names = replacingArguments(type, values);
    if (names.length === 0) continue;
    const change = `A change of ${names.join(", ")}`;
    return rulesOf(type)!.revisions
      ? { says: `${change} makes a new revision of the ${type}.`, deletes: false }
      : { says: `${change} replaces the ${type}: Terraform deletes it and makes a new one.`, deletes: true };
  }
  return undefined;
}
