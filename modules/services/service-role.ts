/** A role that an AWS service assumes in order to log: it may do that and nothing else. */
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Lazy, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { isKnown } from "../destinations/environment";
import { stackRegistry } from "../destinations/registry";
import { ROLE_NAME_PREFIX } from "../destinations/role-name";
import { terraformJson } from "../destinations/destination";
import { addressPart, knownOr, sharedPlace, usedBy } from "../names/addresses";
import { rolePolicyName } from "../names/names";
import { canonical, policyDocument, type PolicyDocument, type Statement } from "../policies/document";
import { mergeStatements } from "../policies/merge";
import { trustPolicy } from "../policies/trust-policy";
import type { SwitchContext } from "./switch";

export interface ServiceRoleOptions {
  readonly description: string;
  /** e.g. `vpc-flow-logs.amazonaws.com`. */
  readonly trustedBy: string;
  /** `aws:SourceAccount` of the trust policy; absent only for services that don't send it. */
  readonly sourceAccount?: string;
  /** `aws:SourceArn` (`ArnLike`) of the trust policy. */
  readonly sourceArn?: string | readonly string[];
  readonly statements: readonly Statement[];
}

export interface ServiceRole {
  readonly arn: string;
  /** The role and its policy: a service that gets the role before its policy fails its check. */
  readonly dependencies: readonly ITerraformDependable[];
}

export function createServiceRole(scope: Construct, id: string, options: ServiceRoleOptions): ServiceRole {
  return createRole(scope, id, {
    description: options.description,
    trust: trustPolicy(options),
    statements: options.statements,
  });
}

export interface RoleOptions {
  /** Default: Terraform makes one up behind {@link ROLE_NAME_PREFIX}. */
  readonly name?: string;
  readonly description: string;
  readonly trust: PolicyDocument;
  readonly statements: readonly Statement[];
}

/**
 * A role with one inline policy. Where deliveries of one source share a place, they share the role, which may do what
 * each of them needs.
 */
export function createRole(scope: Construct, id: string, options: RoleOptions): ServiceRole {
  const made = stackRegistry(scope).once<Made>(`role/${scope.node.path}/${id}`, () => {
    const needs: Needs = [];
    const role = new IamRole(scope, id, {
      // The prefix lets the deployer's permissions name the pack's roles and no others.
      ...(options.name === undefined ? { namePrefix: ROLE_NAME_PREFIX } : { name: options.name }),
      description: options.description,
      assumeRolePolicy: terraformJson(options.trust),
    });
    const policy = new IamRolePolicy(scope, `${id}Policy`, {
      name: "log-delivery",
      role: role.id,
      policy: allOf(needs),
    });
    return { needs, arn: role.arn, dependencies: [role, policy] };
  });
  made.needs.push(options.statements);
  return made;
}

interface Made extends ServiceRole {
  readonly needs: Needs;
}

/** What each delivery needs that shares a policy. */
type Needs = (readonly Statement[])[];

/** The policy when all have said what they need: the same in whatever order they did. */
function allOf(needs: Needs): string {
  return Lazy.stringValue({
    produce: () => {
      const sorted = [...needs].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
      return terraformJson(policyDocument(mergeStatements([], sorted.flat())));
    },
  });
}

/** The role that was given, or one made by `create`. */
export function roleOr(roleArn: string | undefined, create: () => ServiceRole): ServiceRole {
  return roleArn === undefined ? create() : { arn: roleArn, dependencies: [] };
}

/**
 * Adds statements to a role that the user owns, by its name: for services whose own role sets up the delivery. Where
 * none is named the role has them already. The policies belong to the stack: roles have many users.
 *
 * @param which tells the roles of a source apart, where it has several
 */
export function addToRole(
  {
    scope,
    delivery,
    environment,
  }: Pick<SwitchContext<unknown, object>, "scope" | "delivery" | "environment">,
  roleName: string | undefined,
  statements: readonly Statement[],
  which = "",
): readonly ITerraformDependable[] {
  if (roleName === undefined) return [];
  const role = knownOr(roleName, delivery);
  const name = rolePolicyName(scope, which, isKnown(environment.region) ? environment.region : "");
  const made = stackRegistry(scope).once(`role-policy/${role}/${name}`, () => {
    const needs: Needs = [];
    const place = sharedPlace(scope, "RolePolicies");
    const policy = new IamRolePolicy(place, addressPart([role, name]), {
      name,
      role: roleName,
      policy: allOf(needs),
    });
    return { needs, policy };
  });
  made.needs.push(statements);
  usedBy(made.policy, delivery);
  return [made.policy];
}
