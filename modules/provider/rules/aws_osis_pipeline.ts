import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/osis/pipeline.go", commit: "018922b21d49054ba310069596d6331cf44cb8fb" },
  framework: true,
  importId: { form: "pipeline name" },
  arguments: {
    pipeline_name: {
      required: true,
      forceNew: true,
      length: [3, 28],
      api: {
        pattern: "^[a-z][a-z0-9\\-]+$",
        source: { model: "osis 2022-01-01", shape: "CreatePipelineRequest.PipelineName" },
      },
    },
    min_units: { required: true, range: [1, null] },
    max_units: { required: true, range: [1, null] },
    pipeline_configuration_body: { required: true, length: [1, 24000] },
    log_publishing_options: {
      keptByAws: true,
      items: [0, 1],
      notes: ["removing it isn't sent, so AWS keeps logging: write is_logging_enabled = false"],
    },
    "log_publishing_options.is_logging_enabled": { notes: ["no default"] },
    "log_publishing_options.cloudwatch_log_destination": { items: [0, 1] },
    "log_publishing_options.cloudwatch_log_destination.log_group": {
      required: true,
      length: [1, 512],
      api: {
        pattern: "^\\/aws\\/vendedlogs\\/[\\.\\-_/#A-Za-z0-9]+$",
        source: { model: "osis 2022-01-01", shape: "CloudWatchLogDestination.LogGroup" },
      },
      notes: ["the prefix /aws/vendedlogs/ isn't checked"],
    },
  },
  notes: ["create is retried on ValidationException while the role propagates", "timeouts: 45 minutes each"],
};
