import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/sns/topic.go",
    commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39",
    remark: "attribute mapping: internal/attrmap/attrmap.go, 04aada12b5c2f13dd9213a6bc18676237ef4e143",
  },
  importId: { form: "ARN of the topic", pattern: "^arn:" },
  arguments: {
    name: {
      computed: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z_-]{1,256}$|^[0-9A-Za-z_-]{1,251}\\.fifo$",
      conflictsWith: ["name_prefix"],
      notes: [
        "checked by CustomizeDiff when the topic is new; a FIFO topic's is ^[0-9A-Za-z_-]{1,251}\\.fifo$; an invented or prefixed name gets .fifo by itself, a configured one does not",
      ],
    },
    name_prefix: { computed: true, forceNew: true, conflictsWith: ["name"] },
    fifo_topic: { forceNew: true, default: false },
    kms_master_key_id: { notes: ["no validator"] },
    application_failure_feedback_role_arn: { form: "arn" },
    application_success_feedback_role_arn: { form: "arn" },
    application_success_feedback_sample_rate: {
      range: [0, 100],
      notes: [
        "int without default: on create the provider sends it for every topic, as 0 where it is not set",
      ],
    },
    firehose_failure_feedback_role_arn: { form: "arn" },
    firehose_success_feedback_role_arn: { form: "arn" },
    firehose_success_feedback_sample_rate: {
      range: [0, 100],
      notes: [
        "int without default: on create the provider sends it for every topic, as 0 where it is not set",
      ],
    },
    http_failure_feedback_role_arn: { form: "arn" },
    http_success_feedback_role_arn: { form: "arn" },
    http_success_feedback_sample_rate: {
      range: [0, 100],
      notes: [
        "int without default: on create the provider sends it for every topic, as 0 where it is not set",
      ],
    },
    lambda_failure_feedback_role_arn: { form: "arn" },
    lambda_success_feedback_role_arn: { form: "arn" },
    lambda_success_feedback_sample_rate: {
      range: [0, 100],
      notes: [
        "int without default: on create the provider sends it for every topic, as 0 where it is not set",
      ],
    },
    sqs_failure_feedback_role_arn: { form: "arn" },
    sqs_success_feedback_role_arn: { form: "arn" },
    sqs_success_feedback_sample_rate: {
      range: [0, 100],
      notes: [
        "int without default: on create the provider sends it for every topic, as 0 where it is not set",
      ],
    },
    policy: {
      computed: true,
      form: "policy",
      normalises: "json",
      suppresses: "policy",
      facts: { suppresses: { unverified: true }, normalises: { unverified: true } },
      notes: ["by the shared helper IAMPolicyDocumentSchemaOptionalComputed, details from memory"],
    },
    delivery_policy: { form: "json" },
    content_based_deduplication: { default: false },
  },
  notes: [
    "CustomizeDiff refuses archive_policy, fifo_throughput_scope and content_based_deduplication on topics that are not FIFO",
    "create makes the topic, then sets one attribute after the other (SetTopicAttributes), in random order",
    "each attribute: InvalidParameterException of any kind is retried for 2 minutes (which covers a role that SNS can't use yet, and delays the report of real mistakes by as much), and authorization errors for the propagation time",
    'update sends the changed attributes only; a role or other string that is left out is sent as "", a rate as 0',
    "read: an attribute that AWS doesn't return is meant to become null (WithMissingSetToNil), but the version read changes a copy only, so the state keeps the old value",
  ],
};
