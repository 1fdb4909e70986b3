import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/iam/policy.go", commit: "01ccd9a2d118a3e81a9649759bf14303526dc9e6" },
  importId: { form: "ARN of the policy", pattern: "^arn:" },
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
    },
    path: {
      forceNew: true,
      default: "/",
      api: {
        pattern: "^((/[A-Za-z0-9\\.,\\+@=_-]+)*)/$",
        length: [1, 512],
        source: { model: "iam 2010-05-08", shape: "CreatePolicyRequest.Path" },
      },
    },
    description: {
      forceNew: true,
      api: {
        length: [0, 1000],
        source: { model: "iam 2010-05-08", shape: "CreatePolicyRequest.Description" },
      },
    },
    policy: {
      required: true,
      form: "policy",
      normalises: "json",
      suppresses: "policy",
      api: {
        pattern: "^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$",
        length: [1, 131072],
        source: { model: "iam 2010-05-08", shape: "CreatePolicyRequest.PolicyDocument" },
      },
    },
  },
  notes: [
    "update makes a new version (the oldest of five goes), waits 5 seconds, and makes it the default",
    "delete deletes the other versions first",
  ],
};
