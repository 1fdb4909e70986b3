import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/chime/voice_connector.go",
    commit: "04c79849dbe7fbe76c3054b364357bcdaade9ac5",
    remark: "stored version is of about 2022 (SDK v1)",
  },
  importId: { form: "voice connector id" },
  arguments: {
    name: {
      required: true,
      api: {
        pattern: "^[a-zA-Z0-9 _.-]+$",
        length: [1, 256],
        source: { model: "chime-sdk-voice 2022-08-03", shape: "CreateVoiceConnectorRequest.Name" },
      },
      notes: ["not empty"],
    },
    require_encryption: { required: true },
    aws_region: {
      computed: true,
      forceNew: true,
      oneOf: [
        "us-east-1",
        "us-west-2",
        "ca-central-1",
        "eu-central-1",
        "eu-west-1",
        "eu-west-2",
        "ap-northeast-2",
        "ap-northeast-1",
        "ap-southeast-1",
        "ap-southeast-2",
      ],
      facts: {
        computed: { source: "bindings" },
        oneOf: { source: { model: "chime-sdk-voice 2022-08-03", shape: "VoiceConnectorAwsRegion" } },
      },
      notes: [
        "newer versions take all of types.VoiceConnectorAwsRegion (memory): ca-central-1, eu-central-1, eu-west-1, eu-west-2, ap-northeast-1, ap-northeast-2, ap-southeast-1, ap-southeast-2 as well",
      ],
    },
  },
  notes: ["no logging argument: see aws_chime_voice_connector_logging"],
};
