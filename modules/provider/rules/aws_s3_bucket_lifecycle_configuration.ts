import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/s3/bucket_lifecycle_configuration.go",
    commit: "01606926a0c0ab9174aec440f976a48b0baee722",
  },
  framework: true,
  importId: { form: "bucket, or bucket,account id of the owner", pattern: "^[^,]+(,\\d{12})?$" },
  arguments: {
    bucket: { required: true, forceNew: true, length: [1, 63] },
    expected_bucket_owner: { computed: true, forceNew: true, form: "account-id" },
    transition_default_minimum_object_size: {
      computed: true,
      oneOf: ["varies_by_storage_class", "all_storage_classes_128K"],
      facts: { oneOf: { source: { model: "s3 2006-03-01", shape: "TransitionDefaultMinimumObjectSize" } } },
    },
    rule: { items: [1, null], notes: ["at least one where given"] },
    "rule.id": { required: true, length: [1, 255] },
    "rule.status": { required: true, oneOf: ["Disabled", "Enabled"] },
    "rule.prefix": {
      computed: true,
      notes: ["deprecated; warning (not error) unless exactly one of filter and prefix"],
    },
    "rule.filter": {
      items: [0, 1],
      notes: ['no filter and an empty one are told apart; a filter with prefix "" is sent as such and kept'],
    },
    "rule.filter.prefix": { computed: true, notes: ["warning when more than one child of filter is set"] },
    "rule.filter.object_size_greater_than": { computed: true },
    "rule.filter.object_size_less_than": { computed: true },
    "rule.abort_incomplete_multipart_upload": { items: [0, 1] },
    "rule.abort_incomplete_multipart_upload.days_after_initiation": {},
    "rule.expiration": {
      items: [0, 1],
      notes: ["warning unless exactly one of date, days, expired_object_delete_marker"],
    },
    "rule.expiration.days": { computed: true },
    "rule.expiration.date": { form: "timestamp" },
    "rule.expiration.expired_object_delete_marker": { computed: true },
    "rule.noncurrent_version_expiration": { items: [0, 1] },
    "rule.noncurrent_version_expiration.noncurrent_days": { required: true, range: [1, null] },
    "rule.noncurrent_version_expiration.newer_noncurrent_versions": { range: [1, null] },
    "rule.transition": { set: true, notes: ["exactly one of date and days in each"] },
    "rule.transition.days": { computed: true, range: [0, null] },
    "rule.transition.storage_class": {
      required: true,
      oneOf: ["GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR"],
      facts: { oneOf: { source: { model: "s3 2006-03-01", shape: "TransitionStorageClass" } } },
    },
  },
  notes: [
    "create and update are retried on NoSuchBucket only (not on OperationAborted), then wait until AWS returns the same rules ten times in a row, 5 s apart, after 10 s: a minute at least, 3 minutes at most by default",
    "rules are compared as a set there",
    "delete removes the whole lifecycle of the bucket",
  ],
};
