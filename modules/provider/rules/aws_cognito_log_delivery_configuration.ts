import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/cognitoidp/log_delivery_configuration.go",
    commit: "013f1736b90439e5a19567a87d3e5cd11858c420",
  },
  framework: true,
  importId: { form: "user pool id (identity user_pool_id)" },
  arguments: {
    user_pool_id: {
      required: true,
      forceNew: true,
      api: {
        pattern: "^[\\w-]+_[0-9a-zA-Z]+$",
        length: [1, 55],
        source: {
          model: "cognito-identity-provider 2016-04-18",
          shape: "SetLogDeliveryConfigurationRequest.UserPoolId",
        },
      },
    },
    log_configurations: {
      required: true,
      items: [1, null],
      api: {
        items: [0, 2],
        source: {
          model: "cognito-identity-provider 2016-04-18",
          shape: "SetLogDeliveryConfigurationRequest.LogConfigurations",
        },
      },
      notes: [
        "a list: the answer of AWS is stored in its order, so another order than configured is an inconsistent result or a difference",
      ],
    },
    "log_configurations.event_source": {
      required: true,
      oneOf: ["userNotification", "userAuthEvents"],
      facts: { oneOf: { source: { model: "cognito-idp 2016-04-18", shape: "EventSourceName" } } },
    },
    "log_configurations.log_level": {
      required: true,
      oneOf: ["ERROR", "INFO"],
      facts: { oneOf: { source: { model: "cognito-idp 2016-04-18", shape: "LogLevel" } } },
    },
    "log_configurations.cloud_watch_logs_configuration": {
      items: [0, 1],
      notes: ["nothing says that exactly one of the three destinations must be given"],
    },
    "log_configurations.cloud_watch_logs_configuration.log_group_arn": {
      form: "arn",
      api: {
        pattern:
          "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
        length: [20, 2048],
        source: {
          model: "cognito-identity-provider 2016-04-18",
          shape: "CloudWatchLogsConfigurationType.LogGroupArn",
        },
      },
    },
    "log_configurations.firehose_configuration": { items: [0, 1] },
    "log_configurations.firehose_configuration.stream_arn": {
      form: "arn",
      api: {
        pattern:
          "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
        length: [20, 2048],
        source: {
          model: "cognito-identity-provider 2016-04-18",
          shape: "FirehoseConfigurationType.StreamArn",
        },
      },
    },
    "log_configurations.s3_configuration": { items: [0, 1] },
    "log_configurations.s3_configuration.bucket_arn": {
      form: "arn",
      api: {
        pattern: "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:::[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
        length: [3, 1024],
        source: { model: "cognito-identity-provider 2016-04-18", shape: "S3ConfigurationType.BucketArn" },
      },
    },
  },
  notes: [
    "one per pool: create overwrites; update sets the whole list; delete sets an empty list",
    "no retry: resource policies must be there before",
  ],
};
