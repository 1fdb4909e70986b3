import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/s3/bucket_ownership_controls.go",
    commit: "01c08000ddb14181b5bd19201d8fca311dc570e4",
  },
  importId: { form: "bucket name", pattern: "^[^/:,]+$" },
  arguments: {
    bucket: { required: true, forceNew: true, notes: ["not empty"] },
    rule: { required: true, items: [1, 1] },
    "rule.object_ownership": {
      required: true,
      oneOf: ["BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"],
      facts: { oneOf: { source: { model: "s3 2006-03-01", shape: "ObjectOwnership" } } },
    },
  },
  notes: [
    "create and update are not retried in the version read; delete is retried 5 minutes on OperationAborted",
    "delete removes the controls (AWS then has its default)",
  ],
};
