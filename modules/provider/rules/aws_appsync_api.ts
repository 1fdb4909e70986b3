import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/appsync/api.go", commit: "16abcf4bf1b7abdbeba328841d1740bf005abb1f" },
  framework: true,
  importId: { form: "api_id" },
  arguments: {
    name: { required: true, pattern: "^[A-Za-z0-9_\\-\\ ]+$", length: [1, 50], notes: ["changed in place"] },
    owner_contact: {},
    event_config: { required: true, items: [1, 1] },
    "event_config.auth_provider": { required: true, items: [1, null] },
    "event_config.auth_provider.auth_type": {
      required: true,
      oneOf: ["API_KEY", "AWS_IAM", "AMAZON_COGNITO_USER_POOLS", "OPENID_CONNECT", "AWS_LAMBDA"],
    },
    "event_config.connection_auth_mode": { required: true, items: [1, null] },
    "event_config.default_publish_auth_mode": { required: true, items: [1, null] },
    "event_config.default_subscribe_auth_mode": { required: true, items: [1, null] },
    "event_config.log_config": { items: [0, 1] },
    "event_config.log_config.cloudwatch_logs_role_arn": { required: true, form: "arn" },
    "event_config.log_config.log_level": { required: true, oneOf: ["NONE", "ERROR", "ALL", "INFO", "DEBUG"] },
  },
  notes: [
    "event_config and its four blocks of modes are required by validators; the schema itself calls blocks optional",
    "create and update without retries: a role that AppSync can't use yet fails",
    "update sends the whole API",
  ],
};
