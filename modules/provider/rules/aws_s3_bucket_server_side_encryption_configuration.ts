import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/s3/bucket_server_side_encryption_configuration.go",
    commit: "01606926a0c0ab9174aec440f976a48b0baee722",
  },
  importId: { form: "bucket, or bucket,account id of the owner", pattern: "^[^,]+(,\\d{12})?$" },
  arguments: {
    bucket: { required: true, forceNew: true, length: [1, 63] },
    expected_bucket_owner: {
      form: "account-id",
      notes: [
        "forced a new resource; deprecated in the newer version, where going from none to the own account changes nothing",
      ],
    },
    rule: { required: true, set: true, notes: ["elements are compared whole"] },
    "rule.apply_server_side_encryption_by_default": { items: [0, 1] },
    "rule.apply_server_side_encryption_by_default.sse_algorithm": {
      required: true,
      oneOf: ["AES256", "aws:fsx", "aws:kms", "aws:kms:dsse"],
      facts: { oneOf: { source: { model: "s3 2006-03-01", shape: "ServerSideEncryption" } } },
    },
    "rule.apply_server_side_encryption_by_default.kms_master_key_id": {
      notes: ["no validator, no suppression of id against ARN"],
    },
    "rule.bucket_key_enabled": { notes: ["always sent: left out = false"] },
    "rule.blocked_encryption_types": {
      oneOf: ["NONE", "SSE-C"],
      facts: { oneOf: { source: { model: "s3 2006-03-01", shape: "EncryptionType" } } },
      notes: [
        "newer version and bindings 6.25.0: a list inside the set, optional and NOT computed; read back whenever AWS returns it, so a value that AWS sets by itself would be a difference for ever, and the update sends a rule without it (that AWS blocks SSE-C by default on new buckets since 2026 is memory)",
      ],
    },
  },
  notes: [
    "Put is retried on NoSuchBucket and OperationAborted",
    "delete resets to AWS's default and does not wait",
  ],
};
