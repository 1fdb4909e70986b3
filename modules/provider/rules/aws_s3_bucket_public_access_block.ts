import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/s3/bucket_public_access_block.go",
    commit: "01606926a0c0ab9174aec440f976a48b0baee722",
  },
  importId: { form: "bucket name", pattern: "^[^/:,]+$" },
  arguments: {
    bucket: { required: true, forceNew: true },
    block_public_acls: { default: false },
    block_public_policy: { default: false },
    ignore_public_acls: { default: false },
    restrict_public_buckets: { default: false },
    skip_destroy: { notes: ["delete does nothing"] },
  },
  notes: [
    "all four switches are sent each time; one left out is false",
    "create is retried on NoSuchBucket only; update and delete are not retried",
  ],
};
