import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/sns/topic_data_protection_policy.go",
    commit: "07e0d0b940f57c782f8fcc9ccfd8b19f59383b51",
  },
  importId: { form: "ARN of the topic", pattern: "^arn:" },
  arguments: {
    arn: { required: true, forceNew: true, form: "arn" },
    policy: { required: true, form: "json", normalises: "json", suppresses: "policy" },
  },
  notes: [
    "create and update are the same Put and overwrite what is there without a word; no retries",
    "delete puts an empty policy",
    'read: every error but "not found" is dropped and then counts as empty, so a deployer without sns:GetDataProtectionPolicy sees the policy vanish from the state (an error right after create)',
  ],
};
