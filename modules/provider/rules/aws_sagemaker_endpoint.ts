import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/sagemaker/endpoint.go",
    also: ["internal/service/sagemaker/validate.go"],
  },
  importId: { form: "name" },
  arguments: {
    name: {
      computed: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z][0-9A-Za-z-]*$",
      length: [0, 63],
      api: {
        pattern: "^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$",
        source: { model: "sagemaker 2017-07-24", shape: "CreateEndpointInput.EndpointName" },
      },
      notes: ["pattern combines the validators read; an id is made up when absent"],
    },
    endpoint_config_name: {
      required: true,
      pattern: "^[0-9A-Za-z][0-9A-Za-z-]*$",
      length: [0, 63],
      notes: ["changed in place"],
    },
    deployment_config: { items: [0, 1] },
  },
  notes: [
    "no logging arguments",
    "create is retried on an error about the role's trust; the endpoint is deleted and made again",
    "waits 60 minutes until in service",
  ],
};
