import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/rds/cluster_parameter_group.go",
    commit: "01e5fd8f048e919760263fed00bb5a7120439a4f",
  },
  importId: { form: "group name" },
  arguments: {
    name: {
      computed: true,
      forceNew: true,
      pattern: "^[a-z](?!.*--)[0-9a-z.-]*(?<!-)$",
      length: [1, 255],
      conflictsWith: ["name_prefix"],
      notes: ["no double hyphen, no hyphen at the end"],
    },
    name_prefix: {
      computed: true,
      forceNew: true,
      pattern: "^[a-z](?!.*--)[0-9a-z-]*$",
      length: [1, 255],
      conflictsWith: ["name"],
      notes: ["message says 226, check says 255"],
    },
    family: { required: true, forceNew: true },
    description: { forceNew: true, default: "Managed by Terraform" },
    parameter: { set: true, notes: ["normalised: set hash takes name and apply_method in lower case"] },
    "parameter.name": {
      required: true,
      normalises: "lower-case",
      notes: [
        "from parameterHash in parameter_group.go (commit 01606926a0c0); the older resourceParameterHash of the version read was not had",
      ],
    },
    "parameter.value": { required: true },
    "parameter.apply_method": {
      oneOf: ["immediate", "pending-reboot"],
      default: "immediate",
      facts: { oneOf: { source: { model: "rds 2014-10-31", shape: "ApplyMethod" } } },
      notes: ["no validator in the version read; static parameters need pending-reboot"],
    },
  },
  notes: [
    "parameters are changed 20 at a time; those removed from the set are reset (retried 3 minutes on pending changes)",
    "read takes the user-modified parameters, and system ones that the configuration names",
    "delete is retried 3 minutes while the group is in use",
  ],
};
