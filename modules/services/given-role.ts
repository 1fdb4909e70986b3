/** What is wrong with a role that the user gives, as far as it is known at synthesis. */
import type { TerraformResource } from "cdktf";
import { isLiteral } from "../destinations/destination";
import { knownToDiffer } from "../destinations/environment";
import { parseArn } from "../policies/arn";

/**
 * A role of another account than `wanted`: IAM passes none to a service of another account.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export function roleOfOtherAccount(
  option: string,
  roleArn: string | undefined,
  wanted: string,
): string | undefined {
  const account = roleArn === undefined ? undefined : parseArn(roleArn)?.account;
  return isLiteral(account) && knownToDiffer(account, wanted)
    ? `${option} is "${roleArn}", and must be a role of account ${wanted}.`
    : undefined;
}

/** A role that isn't the one which `argument` of the source names: statements that are added to it would do nothing. */
export function otherRole<Source extends TerraformResource>(
  source: Source | string | undefined,
  argument: string,
  roleArnOf: (source: Source) => string | undefined,
  roleName: string | undefined,
): string | undefined {
  if (typeof source !== "object" || !isLiteral(roleName)) return undefined;
  const roleArn = roleArnOf(source);
  if (roleArn === undefined)
    return `roleName is "${roleName}", and "${source.node.path}" has no ${argument}.`;
  if (!isLiteral(roleArn) || roleArn.split("/").at(-1) === roleName) return undefined;
  return `roleName is "${roleName}", and ${argument} of "${source.node.path}" is "${roleArn}".`;
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;

/** Options that name a role (`roleName`, `instanceRoleName`) and don't: an ARN, a path, a wildcard. */
export function roleNameProblems(options: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(options).flatMap(([option, name]) =>
    /[rR]oleName$/.test(option) && typeof name === "string" && isLiteral(name) && !ROLE_NAME.test(name)
      ? [
          `${option} is "${name}". Statements are added to a role by its name: 1 to 64 letters, digits and _+=,.@-, which in its ARN stand behind the last slash.`,
        ]
      : [],
  );
}
