import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/networkfirewall/logging_configuration.go",
    commit: "0336cf85054df912b825085b06d10cc7fe029f91",
  },
  importId: { form: "firewall ARN", pattern: "^arn:" },
  arguments: {
    firewall_arn: {
      required: true,
      forceNew: true,
      form: "arn",
      api: {
        pattern: "^arn:aws.*",
        length: [1, 256],
        source: {
          model: "network-firewall 2020-11-12",
          shape: "UpdateLoggingConfigurationRequest.FirewallArn",
        },
      },
    },
    logging_configuration: { required: true, items: [1, 1] },
    "logging_configuration.log_destination_config": { required: true, set: true, items: [1, 3] },
    "logging_configuration.log_destination_config.log_destination": {
      required: true,
      api: {
        length: [1, 1024],
        source: { model: "network-firewall 2020-11-12", shape: "LogDestinationConfig.LogDestination" },
      },
      notes: ["map of strings; keys unchecked: logGroup | bucketName, prefix | deliveryStream"],
    },
    "logging_configuration.log_destination_config.log_destination_type": {
      required: true,
      oneOf: ["S3", "CloudWatchLogs", "KinesisDataFirehose"],
      facts: { oneOf: { source: { model: "network-firewall 2020-11-12", shape: "LogDestinationType" } } },
    },
    "logging_configuration.log_destination_config.log_type": {
      required: true,
      oneOf: ["ALERT", "FLOW", "TLS"],
      facts: { oneOf: { source: { model: "network-firewall 2020-11-12", shape: "LogType" } } },
      notes: ["TLS is missing in versions before the three-type one"],
    },
    enable_monitoring_dashboard: {
      computed: true,
      notes: [
        "from the generated 6.x schema; optional+computed: leaving it out keeps a dashboard that is on, so false must be written",
      ],
    },
  },
  notes: [
    "create adds one log type per call",
    "update removes all old configurations, then adds the new ones: nothing is logged in between",
    "delete removes all configurations",
  ],
};
