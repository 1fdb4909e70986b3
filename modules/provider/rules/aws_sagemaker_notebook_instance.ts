import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/sagemaker/notebook_instance.go",
    commit: "0593466d96e383de3f75587805537f6e590ebf4e",
  },
  importId: { form: "name" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      api: {
        pattern: "^[a-zA-Z0-9](-*[a-zA-Z0-9])*$",
        length: [0, 63],
        source: { model: "sagemaker 2017-07-24", shape: "CreateNotebookInstanceInput.NotebookInstanceName" },
      },
      notes: ["length and pattern by AWS's model (CreateNotebookInstanceInput.NotebookInstanceName)"],
    },
    role_arn: { required: true, form: "arn" },
    instance_type: { required: true, notes: ["values: InstanceType of the API model"] },
    lifecycle_config_name: {},
    subnet_id: { forceNew: true },
  },
  notes: [
    "no logging arguments",
    "CustomizeDiff: a smaller volume_size replaces",
    "update stops the instance and starts it again",
  ],
};
