import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/logs/group.go", commit: "0073593e7d6993ba482409f4dc35438daaa79bb3" },
  importId: { form: "log group name", pattern: "^[\\w./#-]+$" },
  arguments: {
    name: {
      computed: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z_./#-]+$",
      length: [1, 512],
      conflictsWith: ["name_prefix"],
      notes: ["validators in internal/service/logs/validate.go (commit 1c6c26318f8e)"],
    },
    name_prefix: {
      computed: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z_./#-]+$",
      length: [1, 483],
      conflictsWith: ["name"],
    },
    retention_in_days: {
      oneOf: [
        0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
        3653,
      ],
      default: 0,
      notes: [
        "no difference: any difference while log_group_class is DELIVERY (and it does not change)",
        "0 = for ever; leaving it out deletes the retention policy",
      ],
    },
    log_group_class: {
      computed: true,
      forceNew: true,
      oneOf: ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"],
      facts: { oneOf: { source: { model: "logs 2014-03-28", shape: "LogGroupClass" } } },
    },
    kms_key_id: {
      api: {
        length: [0, 256],
        source: { model: "cloudwatch-logs 2014-03-28", shape: "CreateLogGroupRequest.kmsKeyId" },
      },
      notes: ["no validator; removed = DisassociateKmsKey, in place"],
    },
    skip_destroy: { default: false },
    deletion_protection_enabled: {
      computed: true,
      facts: { computed: { source: "bindings" } },
      notes: ["only in the bindings of provider 6.25.0 that the project installs"],
    },
  },
  notes: [
    "attribute arn comes without the trailing :*",
    "retention is not sent on create for class DELIVERY",
    "PutRetentionPolicy is retried on AccessDeniedException (IAM propagation)",
    "delete is retried for 1 minute on OperationAbortedException; skip_destroy makes delete do nothing",
  ],
};
