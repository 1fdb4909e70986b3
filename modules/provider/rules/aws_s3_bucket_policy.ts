import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/s3/bucket_policy.go",
    commit: "0073593e7d6993ba482409f4dc35438daaa79bb3",
  },
  importId: { form: "bucket name", pattern: "^[^/:,]+$" },
  arguments: {
    bucket: { required: true, forceNew: true },
    policy: {
      required: true,
      form: "json",
      normalises: "json",
      suppresses: "policy",
      notes: ["no size check"],
    },
  },
  notes: [
    "the Put is retried on MalformedPolicy (principals not there yet) and NoSuchBucket, not on OperationAborted (409)",
    "it overwrites whatever policy the bucket has; delete removes it whole",
  ],
};
