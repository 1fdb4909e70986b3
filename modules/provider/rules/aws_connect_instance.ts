import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/connect/instance.go",
    commit: "01c08000ddb14181b5bd19201d8fca311dc570e4",
    remark: "stored version is of about end 2022 (SDK v1)",
  },
  importId: { form: "instance id" },
  atLeastOneOf: [["directory_id", "instance_alias"]],
  arguments: {
    instance_alias: {
      forceNew: true,
      pattern: "^(?!d-)([\\da-zA-Z]+)([\\da-zA-Z-]+)$",
      length: [1, 64],
      api: {
        pattern: "^(?!d-)([\\da-zA-Z]+)([-]*[\\da-zA-Z])*$",
        length: [1, 45],
        source: { model: "connect 2017-08-08", shape: "CreateInstanceRequest.InstanceAlias" },
      },
      notes: ["two characters at least by the pattern; may not begin with d-"],
    },
    directory_id: { forceNew: true, length: [12, 12] },
    identity_management_type: {
      required: true,
      forceNew: true,
      oneOf: ["SAML", "CONNECT_MANAGED", "EXISTING_DIRECTORY"],
      facts: { oneOf: { source: { model: "connect 2017-08-08", shape: "DirectoryType" } } },
    },
    inbound_calls_enabled: { required: true },
    outbound_calls_enabled: { required: true },
    contact_flow_logs_enabled: {
      default: false,
      notes: [
        "set after create by UpdateInstanceAttribute, when true only; AccessDenied there is a warning in the log, no error",
      ],
    },
    contact_lens_enabled: { default: true },
  },
  notes: [
    "attributes are set one by one after the instance is ready",
    "an update of one switch sends that one alone",
    "AWS limits creations and deletions of instances per 30 days (documentation)",
  ],
};
