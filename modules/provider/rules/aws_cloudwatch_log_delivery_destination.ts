import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/logs/delivery_destination.go",
    commit: "1e67cc5d48a621fe85585ada9c1cfb26802a4da7",
  },
  framework: true,
  importId: { form: "name" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      length: [1, 60],
      api: {
        pattern: "^[\\w-]*$",
        source: { model: "cloudwatch-logs 2014-03-28", shape: "PutDeliveryDestinationRequest.name" },
      },
    },
    output_format: {
      forceNew: true,
      oneOf: ["json", "plain", "w3c", "raw", "parquet"],
      facts: { oneOf: { source: { model: "logs 2014-03-28", shape: "OutputFormat" } } },
      notes: [
        "not computed: create stores null where it is left out, the next read stores what AWS has; a default of AWS then plans a replacement",
      ],
    },
    delivery_destination_type: {
      computed: true,
      oneOf: ["S3", "CWL", "FH", "XRAY"],
      facts: { oneOf: { source: { model: "logs 2014-03-28", shape: "DeliveryDestinationType" } } },
      notes: [
        "computed only in the version read; optional in the installed bindings (6.25.0), and documented for X-Ray with type XRAY and no configuration block; computed there from memory",
      ],
    },
    delivery_destination_configuration: {
      items: [1, 1],
      notes: ["required in the version read; optional in bindings 6.25.0 (X-Ray)"],
    },
    "delivery_destination_configuration.destination_resource_arn": {
      forceNewOfService: true,
      form: "arn",
      notes: [
        "replaces the destination when the ARN's service changes or the new ARN is unknown at plan; else updated in place; optional in bindings 6.25.0; no suppression of :*",
      ],
    },
  },
  notes: [
    "create is a Put: a destination of that name is taken over without a word",
    "update puts the whole destination again",
    "delete is not retried (that AWS refuses it while deliveries use it is memory)",
    "tags are never read",
  ],
};
