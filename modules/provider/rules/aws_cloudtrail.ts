import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/cloudtrail/trail.go",
    commit: "0a9af16a978467b3f82b89fa32e83c06ca152652",
  },
  importId: { form: "trail ARN", pattern: "^arn:" },
  arguments: {
    name: { required: true, forceNew: true, length: [3, 128] },
    s3_bucket_name: { required: true },
    s3_key_prefix: { length: [0, 2000] },
    cloud_watch_logs_group_arn: {
      form: "arn",
      notes: [
        "no RequiredWith; stored as AWS returns it, without suppression; that AWS wants and returns :* is memory",
      ],
    },
    cloud_watch_logs_role_arn: {
      form: "arn",
      notes: ["no RequiredWith; sent together with the group whenever either changes"],
    },
    enable_logging: { default: true, notes: ["StartLogging and StopLogging, after create"] },
    enable_log_file_validation: { default: false },
    include_global_service_events: { default: true },
    is_multi_region_trail: { default: false },
    is_organization_trail: { default: false },
    kms_key_id: { form: "arn" },
    sns_topic_name: {},
    event_selector: { items: [0, 5], conflictsWith: ["advanced_event_selector"] },
    advanced_event_selector: { conflictsWith: ["event_selector"] },
    insight_selector: { set: true },
  },
  notes: [
    'create and update are retried on InvalidCloudWatchLogsRoleArn and …LogGroupArn with "Access denied." for the propagation timeout; other messages are not',
    "a trail whose group and role are left out gets both as empty strings",
    "id and identity are the ARN",
  ],
};
