import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/s3/bucket.go",
    commit: "0070bcd12c952f14c5434a6f351ef7b6fa791226",
    remark:
      "stored version is an unusual one of the 4.0 time: bucket, bucket_prefix, force_destroy are as today, the rest is not; compared with the installed bindings (6.25.0)",
  },
  importId: { form: "bucket name", pattern: "^[^/:,]+$" },
  arguments: {
    bucket: { computed: true, forceNew: true, length: [0, 63], conflictsWith: ["bucket_prefix"] },
    bucket_prefix: {
      computed: true,
      forceNew: true,
      length: [0, 37],
      conflictsWith: ["bucket"],
      facts: { computed: { source: "bindings" } },
      notes: ["63 less 26; optional and computed in newer versions (memory)"],
    },
    force_destroy: { default: false },
    logging: {
      items: [0, 1],
      facts: { items: { source: "bindings" } },
      notes: [
        "computed and deprecated in the version read; in bindings 6.25.0 an optional block with target_bucket (required) and target_prefix; deprecated for aws_s3_bucket_logging",
      ],
    },
    "logging.target_bucket": {
      required: true,
      facts: { required: { source: "bindings" } },
      notes: ["required inside the block in bindings 6.25.0"],
    },
    "logging.target_prefix": {},
    policy: { computed: true, notes: ["deprecated for aws_s3_bucket_policy; optional in bindings 6.25.0"] },
    grant: { set: true, conflictsWith: ["acl"] },
    acl: {
      computed: true,
      conflictsWith: ["grant"],
      facts: { computed: { source: "bindings" } },
      notes: ["the default is of this version only; newer ones have none and mark it deprecated (memory)"],
    },
  },
  notes: ["AWS provider 6.68 documents s3:TagResource, UntagResource, ListTagsForResource as needed"],
};
