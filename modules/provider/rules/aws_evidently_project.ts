import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/evidently/project.go",
    commit: "0105d2191ae7e43ba37ba011b916843eddf361ed",
  },
  importId: { form: "project name (the id); an ARN is found as well" },
  arguments: {
    name: { required: true, forceNew: true, pattern: "^[0-9A-Za-z_.-]*$", length: [1, 127] },
    description: { length: [1, 160] },
    data_delivery: {
      items: [0, 1],
      notes: [
        "removing the block from an existing project makes the update read the first of no elements: the provider crashes",
      ],
    },
    "data_delivery.cloudwatch_logs": { items: [0, 1], conflictsWith: ["data_delivery.s3_destination"] },
    "data_delivery.cloudwatch_logs.log_group": {
      pattern: "^[0-9A-Za-z_./-]+$",
      length: [1, 512],
      notes: ['a name, no ARN; "#" is refused, which log group names may hold'],
    },
    "data_delivery.s3_destination": { items: [0, 1], conflictsWith: ["data_delivery.cloudwatch_logs"] },
    "data_delivery.s3_destination.bucket": {
      pattern: "^[0-9a-z][0-9a-z-]*[0-9a-z]$",
      length: [3, 63],
      notes: ["dots are refused, which bucket names may hold"],
    },
    "data_delivery.s3_destination.prefix": {
      pattern: "^[0-9A-Za-z_!.*'()/-]*$",
      length: [1, 1024],
      notes: ["an empty string is refused"],
    },
  },
  notes: [
    "data delivery is changed by an API of its own, after the description",
    "2 minutes for create, update, delete",
    "deprecated in newer versions (memory)",
  ],
};
