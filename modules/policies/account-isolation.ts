/**
 * Whether accounts that share a bucket can write each other's folders.
 *
 * Everything that the delivery service writes bears its own principal, so a policy tells accounts apart by
 * `aws:SourceAccount` alone, and only where the statement binds it to the account in the key.
 */
import { isOrganization, type Organization } from "./organization";

/**
 * - `exact`: a statement for each source account, which names its folders alone.
 * - `variable`: folders are named `AWSLogs/${aws:SourceAccount}/…`. IAM evaluates global condition keys with one value
 *   as variables of a resource; AWS shows no sample of it for the delivery service.
 * - `shared`: the statement of AWS's own samples, which lists accounts beside folders, or leaves both open to an
 *   organization: then each of them may name another's folder.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const ACCOUNT_ISOLATIONS = ["exact", "variable", "shared"] as const;
export type AccountIsolation = (typeof ACCOUNT_ISOLATIONS)[number];

/** Accounts that are listed have statements of their own; an organization's aren't known. */
export function isolationOf(
  given: AccountIsolation | undefined,
  organization: Organization | undefined,
): AccountIsolation {
  return given ?? (isOrganization(organization) ? "shared" : "exact");
}
