import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/xray/resource_policy.go",
    commit: "0c8aed6602636676916fde200ffaaeb0f05e4c30",
  },
  framework: true,
  importId: { form: "policy name" },
  arguments: {
    policy_name: {
      required: true,
      forceNew: true,
      api: {
        pattern: "^[\\w+=,.@-]+$",
        length: [1, 128],
        source: { model: "xray 2016-04-12", shape: "PutResourcePolicyRequest.PolicyName" },
      },
      notes: ["no length or pattern validator"],
    },
    policy_document: { required: true, form: "json", suppresses: "json" },
    policy_revision_id: {
      computed: true,
      notes: ["no UseStateForUnknown: unknown in each plan with a change"],
    },
    bypass_policy_lockout_check: { unread: true, notes: ["not read back"] },
  },
  notes: [
    "create is a Put: a policy of that name is overwritten",
    "create is not retried (the read after it neither)",
    "delete reads the revision and sends it",
  ],
};
