import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/logs/stream.go",
    commit: "1468653aa61d1cfef737d390082fa99b8ddfc24b",
  },
  importId: { form: "log_group_name:name", pattern: "^[^:]+:[^:]+$" },
  arguments: {
    log_group_name: { required: true, forceNew: true },
    name: { required: true, forceNew: true, length: [1, 512], pattern: "^[^:]*$" },
  },
  notes: ["create fails where the stream is there already", "there is no update"],
};
