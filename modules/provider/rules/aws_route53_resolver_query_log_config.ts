import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/route53resolver/query_log_config.go" },
  importId: { form: "id (rqlc-…)", pattern: "^rqlc-" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      pattern: "^(?!\\d$)[0-9A-Za-z_' '-]+$",
      length: [0, 64],
      api: {
        pattern: "^(?!^[0-9]+$)([a-zA-Z0-9\\-_' ']+)$",
        length: [1, 64],
        source: { model: "route53resolver 2018-04-01", shape: "CreateResolverQueryLogConfigRequest.Name" },
      },
      notes: ["not a single digit"],
    },
    destination_arn: {
      required: true,
      forceNew: true,
      form: "arn",
      api: {
        length: [1, 600],
        source: {
          model: "route53resolver 2018-04-01",
          shape: "CreateResolverQueryLogConfigRequest.DestinationArn",
        },
      },
    },
  },
  notes: [
    "update changes tags only: each other change replaces it",
    "waits 5 minutes until CREATED or deleted",
  ],
};
