import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/sns/sms_preferences.go",
    commit: "0c13352b9dda23e8267eabdddc6f57fe2a81fccd",
  },
  importId: { form: "none" },
  atLeastOneOf: [
    [
      "default_sender_id",
      "default_sms_type",
      "delivery_status_iam_role_arn",
      "delivery_status_success_sampling_rate",
      "monthly_spend_limit",
      "usage_report_s3_bucket",
    ],
  ],
  arguments: {
    delivery_status_iam_role_arn: { keptByAws: true, notes: ["no validator"] },
    delivery_status_success_sampling_rate: {
      keptByAws: true,
      range: [0, 100],
      notes: ["a string; what is no number counts as 0"],
    },
    usage_report_s3_bucket: { keptByAws: true, notes: ["daily usage reports"] },
    default_sender_id: { keptByAws: true },
    default_sms_type: { keptByAws: true, oneOf: ["Promotional", "Transactional"] },
    monthly_spend_limit: { computed: true, range: [0, null] },
  },
  notes: [
    "create and update are the same call and send only what has a value: an argument that is taken away stays in AWS",
    "delete resets all six attributes of the account and region to empty, those too that this resource never set",
    "no retries for the role",
    "id is a constant: one per account and region",
  ],
};
