import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/iot/logging_options.go" },
  importId: { form: "none" },
  arguments: {
    default_log_level: {
      required: true,
      oneOf: ["DEBUG", "INFO", "ERROR", "WARN", "DISABLED"],
      facts: { oneOf: { source: { model: "iot 2015-05-28", shape: "LogLevel" } } },
    },
    role_arn: { required: true, form: "arn" },
    disable_all_logs: {
      notes: ["no default; false is sent when absent, so leaving it out switches logging on again"],
    },
  },
  notes: [
    "put is retried on InvalidRequestException while the role propagates",
    "delete does nothing",
    "create and update are the same call: an existing setting of the account is overwritten without notice",
    "the id is the region",
  ],
};
