import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/iam/role.go",
    commit: "0040ea6911af00bea2cca6dbb14e86829826ad8e",
    remark:
      "stored version is of about end 2022 (SDK v1); the newest one was not to be had. Bindings 6.25.0 have the same arguments",
  },
  importId: { form: "role name", pattern: "^[^:/]+$" },
  arguments: {
    name: {
      computed: true,
      forceNew: true,
      pattern: "^[\\w+=,.@-]*$",
      length: [1, 64],
      conflictsWith: ["name_prefix"],
      notes: ["pattern from internal/service/iam/validate.go (commit 044fb3171c30)"],
    },
    name_prefix: {
      computed: true,
      forceNew: true,
      pattern: "^[\\w+=,.@-]*$",
      length: [1, 38],
      conflictsWith: ["name"],
      notes: ["64 less the 26 characters of the unique suffix"],
    },
    path: {
      forceNew: true,
      length: [0, 512],
      default: "/",
      api: {
        pattern: "^(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)$",
        length: [1, 512],
        source: { model: "iam 2010-05-08", shape: "CreateRoleRequest.Path" },
      },
    },
    assume_role_policy: {
      required: true,
      form: "json",
      normalises: "json",
      suppresses: "policy",
      api: {
        pattern: "^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$",
        length: [1, 131072],
        source: { model: "iam 2010-05-08", shape: "CreateRoleRequest.AssumeRolePolicyDocument" },
      },
      notes: ["plain JSON check here, not the IAM policy validator"],
    },
    description: {
      pattern: "^[^\\u201c\\u2018]*$",
      length: [0, 1000],
      api: {
        pattern: "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$",
        source: { model: "iam 2010-05-08", shape: "CreateRoleRequest.Description" },
      },
      notes: ["not anchored; the opening typographic quotes U+201C and U+2018 are refused"],
    },
    force_detach_policies: { default: false },
    max_session_duration: { range: [3600, 43200], default: 3600 },
    permissions_boundary: {
      form: "arn",
      api: {
        length: [20, 2048],
        source: { model: "iam 2010-05-08", shape: "CreateRoleRequest.PermissionsBoundary" },
      },
    },
    inline_policy: {
      computed: true,
      set: true,
      suppresses: "policy",
      notes: ["computed: policies that aws_iam_role_policy puts on the role show here and plan nothing"],
    },
    "inline_policy.name": { pattern: "^[\\w+=,.@-]*$", length: [1, 128] },
    "inline_policy.policy": { form: "policy", suppresses: "policy" },
    managed_policy_arns: { computed: true, set: true, form: "arn", notes: ["computed like inline_policy"] },
  },
  notes: [
    'create and trust policy updates are retried on MalformedPolicyDocument "Invalid principal in policy" for the IAM propagation timeout',
    "delete first removes instance profiles, and inline and managed policies that state holds; DeleteConflict is retried",
    "CustomizeDiff: tags only",
  ],
};
