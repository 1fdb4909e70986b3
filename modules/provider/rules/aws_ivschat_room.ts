import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/ivschat/room.go" },
  importId: { form: "ARN", pattern: "^arn:" },
  arguments: {
    name: { pattern: "^[0-9A-Za-z_-]{0,128}$" },
    logging_configuration_identifiers: {
      form: "arn",
      api: {
        pattern: "^arn:aws:ivschat:[a-z0-9-]+:[0-9]+:logging-configuration/[a-zA-Z0-9-]+$",
        length: [1, 128],
        items: [0, 3],
        source: { model: "ivschat 2020-07-14", shape: "CreateRoomRequest.loggingConfigurationIdentifiers" },
      },
      notes: ["list: order counts as a change; no maximum in the provider (AWS: 3)"],
    },
    maximum_message_length: { computed: true, range: [1, 500] },
    maximum_message_rate_per_second: { computed: true, range: [1, 10] },
  },
  notes: ["update sends the whole list", "timeouts: 5 minutes each (memory)"],
};
