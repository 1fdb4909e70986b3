/** Statements as managed policies within IAM's size. */
import { quotas } from "../catalog/quotas";
import { asList, oneOrMany, policyDocument, type PolicyDocument, type Statement } from "../policies/document";
import { MANAGED_POLICY_CHARACTERS, policySize } from "../policies/limits";

/** Managed policies that IAM attaches to a role unless the quota is raised. */
export const MANAGED_POLICIES_PER_ROLE: number = quotas["managed-policies-per-role"].limit;

/**
 * The fewest documents, in order, of at most `limit` non-whitespace characters each. A statement that is larger
 * than a document is cut between its resources (or its actions), never shortened: the documents together
 * allow exactly what the statements do.
 *
 * @throws Error when a single action on a single resource does not fit
 */
export function managedPolicies(
  statements: readonly Statement[],
  limit: number = MANAGED_POLICY_CHARACTERS,
): PolicyDocument[] {
  const fits = (list: readonly Statement[]): boolean => policySize(policyDocument(list), "managed") <= limit;
  const documents: Statement[][] = [];
  let open: Statement[] = [];
  const close = (): void => {
    if (open.length > 0) documents.push(open);
    open = [];
  };
  for (const statement of statements) {
    let rest: Statement | undefined = statement;
    while (rest) {
      if (fits([...open, rest])) {
        open.push(rest);
        rest = undefined;
      } else if (open.length > 0 && fits([rest])) {
        close();
      } else {
        const cut: { head: Statement; tail: Statement } | undefined = cutToFit(rest, (head) =>
          fits([...open, head]),
        );
        if (cut) open.push(cut.head);
        else if (open.length === 0) throw tooLarge(rest, limit);
        rest = cut ? cut.tail : rest;
        close();
      }
    }
  }
  close();
  return documents.map((list) => policyDocument(list));
}

/** The statement in two, the first as large as `fits` allows; undefined when not even one value fits. */
function cutToFit(
  statement: Statement,
  fits: (head: Statement) => boolean,
): { head: Statement; tail: Statement } | undefined {
  const key = asList(statement.Resource).length > 1 ? "Resource" : "Action";
  const values = asList(statement[key]);
  const part = (list: readonly string[]): Statement => ({ ...statement, [key]: oneOrMany(list) });
  let low = 0;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(part(values.slice(0, middle)))) low = middle;
    else high = middle;
  }
  return low === 0 ? undefined : { head: part(values.slice(0, low)), tail: part(values.slice(low)) };
}

function tooLarge(statement: Statement, limit: number): Error {
  return new Error(
    `Statement ${statement.Sid ?? ""} alone takes more than the ${limit} characters that IAM allows a managed policy.`,
  );
}
