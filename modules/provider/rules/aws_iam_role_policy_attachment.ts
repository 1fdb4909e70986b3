import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/iam/role_policy_attachment.go",
    remark: "commit not known (2026); older: 04c79849dbe7fbe76c3054b364357bcdaade9ac5",
  },
  importId: { form: "ROLE-NAME/POLICY-ARN", pattern: "^[^/]+/arn:" },
  arguments: {
    role: {
      required: true,
      forceNew: true,
      api: {
        pattern: "^[\\w+=,.@-]+$",
        length: [1, 64],
        source: { model: "iam 2010-05-08", shape: "AttachRolePolicyRequest.RoleName" },
      },
      notes: ["the name of the role, not its ARN; no validator"],
    },
    policy_arn: {
      required: true,
      forceNew: true,
      form: "arn",
      api: {
        length: [20, 2048],
        source: { model: "iam 2010-05-08", shape: "AttachRolePolicyRequest.PolicyArn" },
      },
    },
  },
  notes: [
    "create and delete retry ConcurrentModification for the propagation time; create waits until the attachment can be read",
  ],
};
