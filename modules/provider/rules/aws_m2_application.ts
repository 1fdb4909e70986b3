import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/m2/application.go" },
  framework: true,
  importId: { form: "application id" },
  exactlyOneOf: [["definition.content", "definition.s3_location"]],
  arguments: {
    name: { required: true, forceNew: true, pattern: "^[A-Za-z0-9][A-Za-z0-9_\\-]{1,59}$" },
    engine_type: {
      required: true,
      forceNew: true,
      oneOf: ["microfocus", "bluage"],
      facts: { oneOf: { source: { model: "m2 2021-04-28", shape: "EngineType" } } },
    },
    definition: { required: true, items: [1, 1] },
    "definition.content": { length: [1, 65000] },
    "definition.s3_location": {
      readsAs: "nothing",
      notes: [
        "read sets it to null and content from the API: every later plan shows a difference, and each apply makes a new application version",
      ],
    },
    role_arn: { forceNew: true, form: "arn" },
    kms_key_id: { forceNew: true },
    description: { length: [0, 500] },
  },
  notes: [
    "create is retried while the role's trust policy propagates",
    "no logging arguments",
    "timeouts: 30 minutes each",
  ],
};
