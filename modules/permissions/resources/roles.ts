/** Roles with their policies, and the service-linked role of log delivery. */
import { logDeliveryRoleArn } from "../../policies/service-linked-role";
import { sids, type Place } from "../need";
import { known, referred, tagActions, type NeedsOfTypes } from "../resource-context";
import { isReference, type StackResource } from "../stack-resources";

export const roleNeeds: NeedsOfTypes = {
  aws_iam_role: (resource, context) => [
    {
      sid: "ManageRoles",
      actions: [
        "iam:CreateRole",
        "iam:DeleteRole",
        "iam:GetRole",
        "iam:ListAttachedRolePolicies",
        "iam:ListInstanceProfilesForRole",
        "iam:ListRolePolicies",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateRoleDescription",
        ...tagActions(resource, ["iam:TagRole", "iam:UntagRole"]),
      ],
      resources: [roleArn(resource, context.place)],
    },
  ],
  aws_iam_role_policy: ({ config }, context) => {
    const role = referred(config.role, context);
    const { partition, account } = context.place;
    return [
      {
        sid: "ManageRolePolicies",
        actions: ["iam:DeleteRolePolicy", "iam:GetRolePolicy", "iam:PutRolePolicy"],
        // Of a role that is given, only the name is known; it may have a path.
        resources: role
          ? [roleArn(role, context.place)]
          : ["", "*/"].map(
              (path) => `arn:${partition}:iam::${account}:role/${path}${known(config.role, context)}`,
            ),
      },
    ];
  },
  aws_iam_service_linked_role: (resource, { place }) => {
    const service = String(resource.config.aws_service_name);
    const arn =
      service === "delivery.logs.amazonaws.com"
        ? logDeliveryRoleArn(place.partition, place.account)
        : `arn:${place.partition}:iam::${place.account}:role/aws-service-role/${service}/*`;
    return [
      {
        sid: sids.serviceLinkedRole,
        actions: ["iam:CreateServiceLinkedRole"],
        resources: [arn],
        condition: { StringEquals: { "iam:AWSServiceName": service } },
      },
      {
        sid: "ManageServiceLinkedRole",
        actions: [
          "iam:DeleteServiceLinkedRole",
          "iam:GetRole",
          "iam:GetServiceLinkedRoleDeletionStatus",
          ...tagActions(resource, ["iam:TagRole", "iam:UntagRole"]),
        ],
        resources: [arn],
      },
    ];
  },
};

/** The ARN of a role that a stack makes. Terraform's own names start with `terraform-`. */
export function roleArn({ config }: StackResource, { partition, account }: Place): string {
  const { name, name_prefix: prefix, path } = config;
  const given =
    typeof name === "string" && !isReference(name)
      ? name
      : typeof prefix === "string" && !isReference(prefix)
        ? `${prefix}*`
        : "terraform-*";
  return `arn:${partition}:iam::${account}:role${typeof path === "string" ? path : "/"}${given}`;
}
