import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/kms/key_policy.go",
    commit: "076b89bb5605840826f9b2bae397f9f96c2d434f",
    remark: "the same in a newer version",
  },
  importId: { form: "key id (an ARN makes the id an ARN)" },
  arguments: {
    key_id: {
      required: true,
      length: [1, 2048],
      readsAs: "key-id",
      notes: [
        "read sets the bare key id, whatever was written",
        "an ARN or alias here is a lasting difference that apply never settles (hashicorp/terraform-provider-aws#46432 open, seen with 6.28 and 6.31; #42293, #31297). No ForceNew: another key only changes the state, its policy is not set",
      ],
    },
    policy: {
      required: true,
      form: "json",
      normalises: "json",
      suppresses: "policy",
      api: {
        pattern: "^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$",
        length: [1, 131072],
        source: { model: "kms 2014-11-01", shape: "PutKeyPolicyRequest.Policy" },
      },
    },
    bypass_policy_lockout_safety_check: { default: false },
  },
  notes: [
    "update acts only when policy changes",
    "delete puts the default policy of KMS, unless bypass_policy_lockout_safety_check is true",
    "create and update: retries are in key.go, not read (from memory: MalformedPolicyDocumentException for the IAM propagation time)",
  ],
};
