import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/pipes/pipe.go", also: ["internal/service/pipes/log_configuration.go"] },
  importId: { form: "name" },
  arguments: {
    name: {
      computed: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z_.-]+",
      length: [1, 64],
      conflictsWith: ["name_prefix"],
      api: {
        pattern: "^[\\.\\-_A-Za-z0-9]+$",
        source: { model: "pipes 2015-10-07", shape: "CreatePipeRequest.Name" },
      },
      notes: ["the pattern has no end anchor, so it checks the first character only"],
    },
    name_prefix: {
      computed: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z_.-]+",
      length: [1, 38],
      conflictsWith: ["name"],
    },
    role_arn: {
      required: true,
      form: "arn",
      api: {
        pattern: "^arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z0-9+=,.@\\-_/]+$",
        length: [1, 1600],
        source: { model: "pipes 2015-10-07", shape: "CreatePipeRequest.RoleArn" },
      },
    },
    source: { required: true, forceNew: true, notes: ["an ARN, or smk://host:port for self-managed Kafka"] },
    target: { required: true, form: "arn" },
    description: {
      length: [0, 512],
      default: "Managed by Terraform",
      facts: { length: { unverified: true } },
      notes: ["length from memory"],
    },
    desired_state: { oneOf: ["RUNNING", "STOPPED"], default: "RUNNING" },
    enrichment: { form: "arn" },
    log_configuration: {
      keptByAws: true,
      items: [0, 1],
      notes: [
        "not computed and sent only when present: removing it leaves logging on at AWS, and every later plan shows the block as a difference; set level = OFF instead",
      ],
    },
    "log_configuration.level": {
      required: true,
      oneOf: ["OFF", "ERROR", "INFO", "TRACE"],
      facts: { oneOf: { source: { model: "pipes 2015-10-07", shape: "LogLevel" } } },
    },
    "log_configuration.include_execution_data": {
      set: true,
      oneOf: ["ALL"],
      items: [0, 1],
      facts: {
        oneOf: { source: { model: "pipes 2015-10-07", shape: "IncludeExecutionDataOption" } },
        items: { unverified: true },
      },
      notes: ["not in the source version read; set, value and number from memory"],
    },
    "log_configuration.cloudwatch_logs_log_destination": { items: [0, 1] },
    "log_configuration.cloudwatch_logs_log_destination.log_group_arn": {
      required: true,
      api: {
        pattern:
          "^(^arn:aws([a-z]|\\-)*:logs:([a-z]{2,4}((-gov)|(-de)|(-iso([a-z]?)))?-[a-z]+(-\\d{1})?):(\\d{12}):log-group:[\\.\\-_/#A-Za-z0-9]{1,512}(:\\*)?)$",
        length: [1, 1600],
        source: { model: "pipes 2015-10-07", shape: "CloudwatchLogsLogDestinationParameters.LogGroupArn" },
      },
      notes: ["no validation in the version read"],
    },
    "log_configuration.firehose_log_destination": { items: [0, 1] },
    "log_configuration.firehose_log_destination.delivery_stream_arn": {
      required: true,
      api: {
        pattern:
          "^(^arn:aws([a-z]|\\-)*:firehose:([a-z]{2,4}((-gov)|(-de)|(-iso([a-z]?)))?-[a-z]+(-\\d{1})?):(\\d{12}):deliverystream/[a-zA-Z0-9_.-]{1,64})$",
        length: [1, 1600],
        source: { model: "pipes 2015-10-07", shape: "FirehoseLogDestinationParameters.DeliveryStreamArn" },
      },
    },
    "log_configuration.s3_log_destination": { items: [0, 1] },
    "log_configuration.s3_log_destination.bucket_name": {
      required: true,
      api: {
        length: [3, 63],
        source: { model: "pipes 2015-10-07", shape: "S3LogDestinationParameters.BucketName" },
      },
    },
    "log_configuration.s3_log_destination.bucket_owner": {
      required: true,
      api: {
        pattern: "^\\d{12}$",
        source: { model: "pipes 2015-10-07", shape: "S3LogDestinationParameters.BucketOwner" },
      },
      notes: ["required in the version read"],
    },
    "log_configuration.s3_log_destination.prefix": {
      api: {
        length: [0, 256],
        source: { model: "pipes 2015-10-07", shape: "S3LogDestinationParameters.Prefix" },
      },
    },
    "log_configuration.s3_log_destination.output_format": {
      oneOf: ["json", "plain", "w3c"],
      facts: { oneOf: { source: { model: "pipes 2015-10-07", shape: "S3OutputFormat" } } },
    },
    kms_key_identifier: { notes: ["not in the source version read"] },
  },
  notes: [
    "the destinations don't exclude each other; none is required",
    "update sends log_configuration whole, but only when the block is in the configuration",
    "create doesn't retry on a role that isn't known yet",
    "timeouts: 30 minutes each",
  ],
};
