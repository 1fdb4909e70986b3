import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/apigatewayv2/stage.go",
    commit: "02f6d2d9fb6028a483e4c2b92d7e2432ff0b9127",
  },
  importId: {
    form: "<api id>/<stage name>; the id in state is the stage name alone; stages that quick create made are refused",
    pattern: "^[^/]+/[^/]+$",
  },
  arguments: {
    api_id: { required: true, forceNew: true },
    name: { required: true, forceNew: true, length: [1, 128] },
    auto_deploy: { default: false },
    access_log_settings: {
      items: [0, 1],
      notes: [
        "no suppression: leaving it out later plans its removal, and the update then sends an empty object",
      ],
    },
    "access_log_settings.destination_arn": {
      required: true,
      form: "arn",
      notes: ["no suppression of a trailing :*"],
    },
    "access_log_settings.format": {
      required: true,
      notes: ["no validator: newlines, missing $context.requestId are refused by AWS only"],
    },
    deployment_id: { computed: true },
    default_route_settings: { suppressMissing: true, items: [0, 1] },
    "default_route_settings.data_trace_enabled": { default: false, notes: ["sent for WEBSOCKET APIs only"] },
    "default_route_settings.logging_level": {
      computed: true,
      oneOf: ["ERROR", "INFO", "OFF"],
      facts: { oneOf: { source: { model: "apigatewayv2 2018-11-29", shape: "LoggingLevel" } } },
      notes: [
        "execution logs of WebSocket APIs; the protocol condition in the expander was not read (page cut)",
      ],
    },
    "default_route_settings.detailed_metrics_enabled": { default: false },
    route_settings: {
      set: true,
      notes: ["removed routes are deleted one by one by DeleteRouteSettings before the update"],
    },
    "route_settings.route_key": { required: true },
    "route_settings.data_trace_enabled": { default: false },
    "route_settings.logging_level": {
      computed: true,
      oneOf: ["ERROR", "INFO", "OFF"],
      facts: { oneOf: { source: { model: "apigatewayv2 2018-11-29", shape: "LoggingLevel" } } },
    },
  },
  notes: [
    "create reads the API first (needs apigateway:GET on it)",
    "no retry on create or update",
    "update sends the changed arguments alone",
  ],
};
