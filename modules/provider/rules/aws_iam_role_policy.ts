import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/iam/role_policy.go", commit: "02f97af85f89a04e8ed89f5e8b64a9a67f3cfe07" },
  importId: { form: "<role name>:<policy name>", pattern: "^[^:]+:[^:]+$" },
  arguments: {
    name: {
      computed: true,
      forceNew: true,
      pattern: "^[\\w+=,.@-]*$",
      length: [1, 128],
      conflictsWith: ["name_prefix"],
    },
    name_prefix: {
      computed: true,
      forceNew: true,
      pattern: "^[\\w+=,.@-]*$",
      length: [1, 102],
      conflictsWith: ["name"],
      notes: ["128 less 26"],
    },
    policy: {
      required: true,
      length: [1, 10240],
      form: "policy",
      normalises: "json",
      suppresses: "policy",
      notes: [
        "must begin with { (no leading space), valid JSON, no duplicate keys; the 10240 counts the normalised document",
      ],
    },
    role: {
      required: true,
      forceNew: true,
      pattern: "^(?!arn:).*[\\w+=,.@-]",
      length: [1, 128],
      api: {
        pattern: "^[\\w+=,.@-]+$",
        length: [1, 64],
        source: { model: "iam 2010-05-08", shape: "PutRolePolicyRequest.RoleName" },
      },
      notes: ["not anchored; an ARN is refused: it must be the name"],
    },
  },
  notes: [
    "create and update are the same Put: a policy of that name is overwritten",
    "create waits until the policy can be read; the Put itself is not retried",
    "id is <role>:<policy>",
  ],
};
