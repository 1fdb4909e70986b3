import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/ivschat/logging_configuration.go" },
  importId: { form: "ARN", pattern: "^arn:" },
  exactlyOneOf: [
    [
      "destination_configuration.cloudwatch_logs",
      "destination_configuration.firehose",
      "destination_configuration.s3",
    ],
  ],
  arguments: {
    name: {
      api: {
        pattern: "^[a-zA-Z0-9-_]*$",
        length: [0, 128],
        source: { model: "ivschat 2020-07-14", shape: "CreateLoggingConfigurationRequest.name" },
      },
      notes: ["no validation in the provider; AWS: up to 128 of a-zA-Z0-9-_ (memory)"],
    },
    destination_configuration: { items: [1, 1] },
    "destination_configuration.cloudwatch_logs": {
      items: [0, 1],
      conflictsWith: ["destination_configuration.firehose", "destination_configuration.s3"],
    },
    "destination_configuration.cloudwatch_logs.log_group_name": {
      required: true,
      pattern: "^[0-9A-Za-z_./#-]{1,512}$",
    },
    "destination_configuration.firehose": {
      items: [0, 1],
      conflictsWith: ["destination_configuration.cloudwatch_logs", "destination_configuration.s3"],
    },
    "destination_configuration.firehose.delivery_stream_name": {
      required: true,
      pattern: "^[0-9A-Za-z_.-]{1,64}$",
    },
    "destination_configuration.s3": {
      items: [0, 1],
      conflictsWith: ["destination_configuration.cloudwatch_logs", "destination_configuration.firehose"],
    },
    "destination_configuration.s3.bucket_name": {
      required: true,
      pattern: "^[0-9a-z.-]{3,63}$",
      notes: ["no prefix argument"],
    },
  },
  notes: ["updated in place; waits until ACTIVE", "timeouts: 5 minutes each"],
};
