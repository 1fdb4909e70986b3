import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/m2/deployment.go" },
  framework: true,
  importId: { form: "application_id,deployment_id", pattern: "^[^,]+,[^,]+$" },
  arguments: {
    application_id: {
      required: true,
      forceNew: true,
      api: {
        pattern: "^\\S{1,80}$",
        source: { model: "m2 2021-04-28", shape: "CreateDeploymentRequest.applicationId" },
      },
    },
    environment_id: {
      required: true,
      forceNew: true,
      api: {
        pattern: "^\\S{1,80}$",
        source: { model: "m2 2021-04-28", shape: "CreateDeploymentRequest.environmentId" },
      },
    },
    application_version: {
      required: true,
      api: {
        range: [1, null],
        source: { model: "m2 2021-04-28", shape: "CreateDeploymentRequest.applicationVersion" },
      },
      notes: ["changed in place: stop, deploy, start"],
    },
    start: { required: true, notes: ["read back as whether the application runs"] },
    force_stop: {},
  },
  notes: ["no logging arguments", "timeouts: 60 minutes each"],
};
