/** KMS keys and the policies of keys. */
import { tagActions, tagCondition, type NeedsOfTypes, type StackContext } from "../resource-context";
import { isReference } from "../stack-resources";

export const keyNeeds: NeedsOfTypes = {
  aws_kms_key: (resource, context) => {
    // AWS makes key ids up: until a key exists, only its tags can tell it from others.
    const condition = tagCondition(resource, "aws:ResourceTag");
    return [
      {
        sid: "CreateKeys",
        actions: ["kms:CreateKey", ...tagActions(resource, ["kms:TagResource"])],
        resources: ["*"],
        condition: tagCondition(resource, "aws:RequestTag"),
      },
      {
        sid: "ManageKeys",
        actions: [
          "kms:DescribeKey",
          "kms:EnableKeyRotation",
          "kms:GetKeyPolicy",
          "kms:GetKeyRotationStatus",
          "kms:ListResourceTags",
          "kms:PutKeyPolicy",
          "kms:ScheduleKeyDeletion",
          "kms:UpdateKeyDescription",
          ...tagActions(resource, ["kms:TagResource", "kms:UntagResource"]),
        ],
        resources: [keyArn(undefined, context)],
        condition,
      },
    ];
  },
  aws_kms_key_policy: ({ config }, context) => [
    {
      sid: "ManageKeyPolicies",
      // The provider reads all of the key, and "deletes" its policy by putting AWS's default in its place.
      actions: [
        "kms:DescribeKey",
        "kms:GetKeyPolicy",
        "kms:GetKeyRotationStatus",
        "kms:ListResourceTags",
        "kms:PutKeyPolicy",
      ],
      resources: [keyArn(config.key_id, context)],
    },
  ],
};

/** The ARN of a key that is given by it or by its id; any key's where that is known after apply only. */
export function keyArn(value: unknown, { place }: StackContext): string {
  const given = typeof value === "string" && !isReference(value) ? value : "*";
  return given.startsWith("arn:")
    ? given
    : `arn:${place.partition}:kms:${place.region}:${place.account}:key/${given}`;
}
