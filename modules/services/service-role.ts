/** A role that an AWS service assumes in order to log: it may do that and nothing else. */
import { createHash } from "node:crypto";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { ITerraformDependable } from "cdktf";
import { type Construct } from "constructs";
import { ROLE_NAME_PREFIX } from "../destinations/role-name";
import { terraformJson } from "../destinations/destination";
import { policyDocument, type PolicyDocument, type Statement } from "../policies/document";
import { trustPolicy } from "../policies/trust-policy";

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

/** A role with one inline policy. */
export function createRole(scope: Construct, id: string, options: RoleOptions): ServiceRole {
  const role = new IamRole(scope, id, {
    // The prefix lets the deployer's permissions name the pack's roles and no others.
    ...(options.name === undefined ? { namePrefix: ROLE_NAME_PREFIX } : { name: options.name }),
    description: options.description,
    assumeRolePolicy: terraformJson(options.trust),
  });
  const policy = new IamRolePolicy(scope, `${id}Policy`, {
    name: "log-delivery",
    role: role.id,
    policy: terraformJson(policyDocument(options.statements)),
  });
  return { arn: role.arn, dependencies: [role, policy] };
}

/** The role that was given, or one made by `create`. */
export function roleOr(roleArn: string | undefined, create: () => ServiceRole): ServiceRole {
  return roleArn === undefined ? create() : { arn: roleArn, dependencies: [] };
}

/** Longest name of an inline policy. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
const POLICY_NAME_LENGTH = 128;

/**
 * The name of an inline policy: by its place in the program, with the stack, since roles are of all regions and the
 * policy of one name is overwritten.
 */
function inlinePolicyName(scope: Construct, id: string): string {
  const path = `${scope.node.path}/${id}`;
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 8);
  const plain = `log-delivery-${scope.node.path}`.replace(/[^A-Za-z0-9_-]+/g, "-");
  return `${plain.slice(0, POLICY_NAME_LENGTH - 9)}-${hash}`;
}

/**
 * Adds statements to a role that the user owns, by its name: for services whose own role sets up the delivery. Where
 * none is named the role has them already.
 */
export function addToRole(
  scope: Construct,
  id: string,
  roleName: string | undefined,
  statements: readonly Statement[],
): readonly ITerraformDependable[] {
  if (roleName === undefined) return [];
  return [
    new IamRolePolicy(scope, id, {
      name: inlinePolicyName(scope, id),
      role: roleName,
      policy: terraformJson(policyDocument(statements)),
    }),
  ];
}
