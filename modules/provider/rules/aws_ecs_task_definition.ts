import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/ecs/task_definition.go" },
  importId: {
    form: "task definition ARN with revision (the id in the state is the family)",
    pattern: "^arn:.+:task-definition/[^:]+:\\d+$",
  },
  arguments: {
    family: { required: true, forceNew: true, pattern: "^[0-9A-Za-z_-]+$", length: [1, 255] },
    container_definitions: {
      required: true,
      forceNew: true,
      form: "json",
      notes: [
        "no difference: equivalent definitions: order of containers, environment, secrets; defaults such as essential=true, protocol tcp, host ports under awsvpc, empty lists",
        "normalised: StateFunc rewrites the JSON: containers and environment sorted, empty arrays removed",
        "a JSON list that decodes into container definitions",
      ],
    },
    cpu: { forceNew: true, notes: ["string"] },
    memory: { forceNew: true, notes: ["string"] },
    execution_role_arn: { forceNew: true, form: "arn" },
    task_role_arn: { forceNew: true, form: "arn" },
    network_mode: {
      computed: true,
      forceNew: true,
      oneOf: ["bridge", "host", "awsvpc", "none"],
      facts: { oneOf: { source: { model: "ecs 2014-11-13", shape: "NetworkMode" } } },
    },
    requires_compatibilities: {
      forceNew: true,
      set: true,
      oneOf: ["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"],
      facts: { oneOf: { source: { model: "ecs 2014-11-13", shape: "Compatibility" } } },
      notes: ["newer SDKs add MANAGED_INSTANCES (memory)"],
    },
    skip_destroy: { default: false, notes: ["true: replaced and destroyed revisions stay active"] },
    track_latest: { default: false },
  },
  notes: [
    "everything but tags, skip_destroy and track_latest is ForceNew: each change of a log configuration makes a new revision and deregisters the old one",
    "delete deregisters the revision; nothing with skip_destroy",
    "an unfinished branch (id 62066914686) has container_definition blocks; not used here",
  ],
};
