/** The organization whose accounts may write, in place of a list of accounts. */
import { oneOrMany, type Condition } from "./document";

/** Which organisation the source accounts belong to: replaces their list in the guards. */
export interface Organization {
  /** `aws:SourceOrgID`, e.g. `o-exampleorgid`. */
  readonly id?: string;
  /** `aws:SourceOrgPaths`, e.g. `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*`. */
  readonly paths?: readonly string[];
}

/** Whether there is an organisation to guard by. */
export function isOrganization(organization: Organization | undefined): organization is Organization {
  return (
    organization !== undefined && (organization.id !== undefined || (organization.paths?.length ?? 0) > 0)
  );
}

/** A guard in a sentence: `organization o-exampleorgid`, or `accounts` without one. */
export function guardName(organization: Organization | undefined): string {
  if (!isOrganization(organization)) return "accounts";
  const { id, paths = [] } = organization;
  return `organization ${[...(id === undefined ? [] : [id]), ...paths].join(", ")}`;
}

/** The conditions of a guard by organisation; empty without one. */
export function organizationConditions(organization: Organization | undefined): {
  readonly equals: Readonly<Record<string, string>>;
  readonly paths: Condition;
} {
  const { id, paths } = isOrganization(organization) ? organization : {};
  return {
    equals: id === undefined ? {} : { "aws:SourceOrgID": id },
    paths: paths?.length ? { "ForAnyValue:StringLike": { "aws:SourceOrgPaths": oneOrMany(paths) } } : {},
  };
}

const ID = "o-[a-z0-9]{10,32}";
const UNIT = "ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}";

/** Id of an organization. @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html */
export const ORGANIZATION_ID = new RegExp(`^${ID}$`);

/**
 * A path of organizational units. AWS's values end with a slash, so that only a path which ends with one, or with a
 * wildcard behind it, matches what it says: without it `…/ou-ab12-1111*` takes in a sibling, or nothing matches.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceorgpaths
 */
export const ORGANIZATION_PATH = new RegExp(`^${ID}/(\\*|r-[0-9a-z]{4,32}/(${UNIT}/){0,5}(\\*|ou-\\*)?)$`);

/** What AWS would never match, as sentences; `isKnown` tells what can be checked. */
export function organizationProblems(
  organization: Organization | undefined,
  isKnown: (text: string) => boolean = () => true,
): string[] {
  const { id, paths = [] } = organization ?? {};
  const literalId = id !== undefined && isKnown(id) ? id : undefined;
  return [
    ...(literalId === undefined || ORGANIZATION_ID.test(literalId) ? [] : [idSentence(literalId)]),
    ...paths.filter(isKnown).flatMap((path) => pathProblems(path, literalId)),
  ];
}

/** Why a path isn't one of the organization's; empty when it is. */
export function pathProblems(path: string, id: string | undefined): string[] {
  if (!ORGANIZATION_PATH.test(path)) return [pathSentence(path)];
  const own = path.slice(0, path.indexOf("/"));
  return id === undefined || own === id
    ? []
    : [
        `organization path "${path}" is of organization ${own}, and the organization is ${id}: no account is of both.`,
      ];
}

function idSentence(id: string): string {
  return `organization id "${id}" is not one: o- and 10 to 32 lowercase letters and digits.`;
}

function pathSentence(path: string): string {
  return (
    `organization path "${path}" is not one that AWS matches: o-…/r-…/ou-…/ with a slash at its end for the accounts of ` +
    "a unit, or o-…/r-…/ou-…/* for those of its units, too."
  );
}
