/** Lists that a delivery adds to and doesn't own alone. */
import { Fn, Token } from "cdktf";
import { sortedSet } from "../policies/document";

/** What the user set and what the delivery adds, without duplicates. Terraform joins a list that only it knows. */
export function joinedList(given: readonly string[] | undefined, added: readonly string[]): string[] {
  if (given === undefined) return sortedSet(added);
  return Token.isUnresolved(given) ? Fn.distinct(Fn.concat([given, added])) : sortedSet([...given, ...added]);
}
