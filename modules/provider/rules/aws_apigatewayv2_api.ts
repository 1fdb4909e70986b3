import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/apigatewayv2/api.go",
    commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39",
  },
  importId: { form: "API id" },
  arguments: {
    name: { required: true, length: [1, 128], notes: ["not ForceNew"] },
    protocol_type: {
      required: true,
      forceNew: true,
      oneOf: ["WEBSOCKET", "HTTP"],
      facts: { oneOf: { source: { model: "apigatewayv2 2018-11-29", shape: "ProtocolType" } } },
    },
    body: {
      suppresses: "json",
      notes: [
        "checked: json or yaml",
        "an OpenAPI body is re-imported after create and on change; its info.title, description and version then win over name, description and version",
      ],
    },
    description: { length: [0, 1024] },
    route_key: { forceNew: true, notes: ["quick create"] },
    target: { forceNew: true, notes: ["quick create"] },
    credentials_arn: { forceNew: true, form: "arn", notes: ["quick create"] },
  },
  notes: ["no logging argument on the API: access logs are set on the stage"],
};
