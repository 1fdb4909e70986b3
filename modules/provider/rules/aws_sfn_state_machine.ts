import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/sfn/state_machine.go",
    commit: "01f431114674c27cf790fafb67ac274bf8f765e1",
  },
  importId: { form: "ARN of the state machine", pattern: "^arn:" },
  arguments: {
    name: {
      computed: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z_-]+$",
      length: [1, 80],
      conflictsWith: ["name_prefix"],
    },
    name_prefix: {
      computed: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z_-]+$",
      length: [1, 54],
      conflictsWith: ["name"],
      facts: { length: { unverified: true } },
      notes: ["80 less the suffix, 26 characters from memory"],
    },
    definition: { required: true, length: [0, 1048576] },
    role_arn: {
      required: true,
      form: "arn",
      api: {
        length: [1, 256],
        source: { model: "sfn 2016-11-23", shape: "CreateStateMachineInput.roleArn" },
      },
    },
    type: { forceNew: true, oneOf: ["STANDARD", "EXPRESS"], default: "STANDARD" },
    publish: { default: false },
    logging_configuration: { computed: true, suppressMissing: true, items: [0, 1] },
    "logging_configuration.include_execution_data": { notes: ["bool; always sent"] },
    "logging_configuration.level": { oneOf: ["ALL", "ERROR", "FATAL", "OFF"] },
    "logging_configuration.log_destination": {
      api: {
        length: [1, 256],
        source: { model: "sfn 2016-11-23", shape: "CloudWatchLogsLogGroup.logGroupArn" },
      },
      notes: [
        "no validator, no comparison of ARNs: with or without :* are two values. AWS wants :* at the end",
      ],
    },
    encryption_configuration: { computed: true, suppressMissing: true, items: [0, 1] },
    tracing_configuration: { computed: true, suppressMissing: true, items: [0, 1] },
    "tracing_configuration.enabled": {},
  },
  notes: [
    "CustomizeDiff: at plan time, when definition is new or changed, it calls ValidateStateMachineDefinition (so states:ValidateStateMachineDefinition is needed by who plans)",
    "read always calls ListStateMachineVersions (states:ListStateMachineVersions)",
    "create retries StateMachineDeleting and AccessDeniedException for 5 minutes (timeouts.create), which covers a role whose rights for log delivery aren't effective yet",
    "update does NOT retry AccessDeniedException: switching logs on for a machine that exists, in the apply that extends its role, can fail",
    "update sends logging_configuration only when it changed and is there; taking the block away plans nothing and changes nothing: level OFF switches off",
    "after an update it polls until level and include_execution_data are as asked, 1 minute (timeouts.update); log_destination isn't polled",
  ],
};
