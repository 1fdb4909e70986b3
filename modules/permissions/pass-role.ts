/**
 * `iam:PassRole` for the roles that a stack's resources hand to AWS services, and to no other service.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
import { asList, oneOrMany, type PolicyDocument } from "../policies/document";
import { parseArn } from "../policies/arn";
import { LOG_DELIVERY_PRINCIPAL } from "../policies/writer";
import { pascal, type Need } from "./need";
import { referred, type StackContext } from "./resource-context";
import { roleArn } from "./resources/roles";
import { isReference, type StackResource } from "./stack-resources";

/**
 * @param trustedBy services that roles given by their ARN may be trusted by, beside log delivery itself: those that
 * the rows of the resource's delivery name
 */
export function passRoleNeeds(
  resource: StackResource,
  context: StackContext,
  trustedBy: readonly string[],
): Need[] {
  if (resource.type.startsWith("aws_iam_")) return [];
  return roleValues(resource.config).flatMap((value) => {
    const role = referred(value, context);
    if (role) return [passRole(roleArn(role, context.place), trustedServices(role))];
    // A role of another account is assumed by the service there; nobody passes it from here.
    if (isReference(value) || parseArn(value)?.account !== context.place.account) return [];
    return [passRole(value, [...trustedBy, LOG_DELIVERY_PRINCIPAL])];
  });
}

function passRole(resource: string, services: readonly string[]): Need {
  const [first] = services;
  return {
    sid:
      services.length === 1 ? `PassRolesTo${pascal(first!.replace(/\.amazonaws\.com.*$/, ""))}` : "PassRoles",
    actions: ["iam:PassRole"],
    resources: [resource],
    ...(services.length > 0
      ? { condition: { StringEquals: { "iam:PassedToService": oneOrMany(services) } } }
      : {}),
  };
}

/** Every value that is the ARN of a role, or a reference to one, anywhere in the arguments. */
function roleValues(value: unknown): string[] {
  if (typeof value === "string") {
    return /^arn:[^:]+:iam::\d{12}:role\//.test(value) || /^\$\{aws_iam_role\.[\w-]+\.arn\}$/.test(value)
      ? [value]
      : [];
  }
  if (Array.isArray(value)) return value.flatMap(roleValues);
  if (typeof value !== "object" || value === null) return [];
  // depends_on holds addresses, not roles that are handed over.
  return Object.entries(value).flatMap(([key, inner]) => (key === "depends_on" ? [] : roleValues(inner)));
}

function trustedServices({ config }: StackResource): string[] {
  const document = JSON.parse(String(config.assume_role_policy)) as PolicyDocument;
  return document.Statement.flatMap(({ Principal: principal }) =>
    typeof principal === "object" ? asList(principal.Service) : [],
  );
}
