import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/logs/delivery_source.go",
    commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39",
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
        source: { model: "cloudwatch-logs 2014-03-28", shape: "PutDeliverySourceRequest.name" },
      },
    },
    log_type: {
      required: true,
      forceNew: true,
      length: [1, 255],
      api: {
        pattern: "^[\\w]*$",
        source: { model: "cloudwatch-logs 2014-03-28", shape: "PutDeliverySourceRequest.logType" },
      },
    },
    resource_arn: {
      required: true,
      forceNew: true,
      form: "arn",
      notes: ["normalised: read from the first of the source's resource ARNs"],
    },
  },
  notes: ["create is a Put, not retried", "tags are never read"],
};
