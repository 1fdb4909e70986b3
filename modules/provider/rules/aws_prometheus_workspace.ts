import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/amp/workspace.go" },
  importId: { form: "workspace id" },
  arguments: {
    alias: {
      api: { length: [1, 100], source: { model: "amp 2020-08-01", shape: "CreateWorkspaceRequest.alias" } },
      notes: ["setting or changing it is an update; unsetting it replaces the workspace"],
    },
    kms_key_arn: { forceNew: true, form: "arn" },
    logging_configuration: { items: [0, 1], notes: ["removing it deletes the logging configuration"] },
    "logging_configuration.log_group_arn": {
      required: true,
      form: "arn",
      api: {
        pattern:
          "arn:aws[a-z0-9-]*:logs:[a-z0-9-]+:[0-9]{12}:log-group:[A-Za-z0-9\\.\\-\\_\\#/]{1,512}\\:\\*",
        source: { model: "amp 2020-08-01", shape: "CreateLoggingConfigurationRequest.logGroupArn" },
      },
      notes: ["the :* is neither added nor suppressed"],
    },
  },
  notes: [
    "the logging configuration is made by a call of its own after the workspace; update creates, updates or deletes it",
    "waits 5 minutes",
    "no retries on permissions",
  ],
};
