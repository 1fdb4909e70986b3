import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/s3/bucket_versioning.go",
    commit: "01c08000ddb14181b5bd19201d8fca311dc570e4",
  },
  importId: { form: "bucket, or bucket,account id of the owner", pattern: "^[^,]+(,\\d{12})?$" },
  arguments: {
    bucket: { required: true, forceNew: true, length: [1, 63] },
    expected_bucket_owner: { forceNew: true, form: "account-id" },
    mfa: {},
    versioning_configuration: { required: true, items: [1, 1] },
    "versioning_configuration.status": { required: true, oneOf: ["Enabled", "Suspended", "Disabled"] },
    "versioning_configuration.mfa_delete": {
      computed: true,
      oneOf: ["Enabled", "Disabled"],
      facts: { oneOf: { source: { model: "s3 2006-03-01", shape: "MFADelete" } } },
    },
  },
  notes: [
    "CustomizeDiff: Enabled or Suspended can never go to Disabled",
    "delete suspends versioning; with Disabled or under Object Lock it does nothing",
    "Disabled on create writes nothing",
    "create is retried on NoSuchBucket only, update not",
  ],
};
