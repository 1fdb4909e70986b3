import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/chime/voice_connector_logging.go",
    commit: "07e0d0b940f57c782f8fcc9ccfd8b19f59383b51",
  },
  importId: { form: "voice connector id" },
  arguments: {
    voice_connector_id: {
      required: true,
      forceNew: true,
      api: {
        pattern: ".*\\S.*",
        source: {
          model: "chime-sdk-voice 2022-08-03",
          shape: "PutVoiceConnectorLoggingConfigurationRequest.VoiceConnectorId",
        },
      },
    },
    enable_media_metric_logs: { default: false },
    enable_sip_logs: { default: false },
  },
  notes: [
    "create and update put both switches: one left out is switched off",
    "one configuration per connector; create overwrites what is there",
    "delete puts both to false",
    "no retry of the Put",
  ],
};
