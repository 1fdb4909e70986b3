import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/internetmonitor/monitor.go",
    commit: "07e0d0b940f57c782f8fcc9ccfd8b19f59383b51",
  },
  importId: { form: "monitor name" },
  atLeastOneOf: [["max_city_networks_to_monitor", "traffic_percentage_to_monitor"]],
  arguments: {
    monitor_name: {
      required: true,
      forceNew: true,
      length: [1, 255],
      api: {
        pattern: "^[a-zA-Z0-9_.-]+$",
        source: { model: "internetmonitor 2021-06-03", shape: "CreateMonitorInput.MonitorName" },
      },
    },
    resources: {
      set: true,
      form: "arn",
      api: {
        pattern: "^arn:.*",
        length: [20, 2048],
        source: { model: "internetmonitor 2021-06-03", shape: "CreateMonitorInput.Resources" },
      },
    },
    traffic_percentage_to_monitor: { range: [1, 100] },
    max_city_networks_to_monitor: { range: [1, 500000] },
    status: { oneOf: ["ACTIVE", "INACTIVE"], default: "ACTIVE" },
    internet_measurements_log_delivery: { suppressMissing: true, items: [0, 1] },
    "internet_measurements_log_delivery.s3_config": { items: [0, 1] },
    "internet_measurements_log_delivery.s3_config.bucket_name": {
      required: true,
      api: {
        length: [3, null],
        source: { model: "internetmonitor 2021-06-03", shape: "S3Config.BucketName" },
      },
      notes: ["no validator"],
    },
    "internet_measurements_log_delivery.s3_config.bucket_prefix": { notes: ["an empty string is not sent"] },
    "internet_measurements_log_delivery.s3_config.log_delivery_status": {
      oneOf: ["ENABLED", "DISABLED"],
      default: "ENABLED",
      facts: { oneOf: { source: { model: "internetmonitor 2021-06-03", shape: "LogDeliveryStatus" } } },
    },
  },
  notes: [
    "create and update wait 5 minutes at most for the status",
    "delete sets INACTIVE, waits, deletes",
    "an update sends the changed arguments alone, the log block whole",
  ],
};
