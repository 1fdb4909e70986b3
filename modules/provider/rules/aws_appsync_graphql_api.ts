import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/appsync/graphql_api.go",
    commit: "01606926a0c0ab9174aec440f976a48b0baee722",
  },
  importId: { form: "API id" },
  arguments: {
    name: {
      required: true,
      pattern: "[A-Za-z_][0-9A-Za-z_]*",
      notes: ["not anchored: one matching character is enough"],
    },
    authentication_type: {
      required: true,
      oneOf: ["API_KEY", "AWS_IAM", "AMAZON_COGNITO_USER_POOLS", "OPENID_CONNECT", "AWS_LAMBDA"],
      facts: { oneOf: { source: { model: "appsync 2017-07-25", shape: "AuthenticationType" } } },
    },
    schema: {
      unread: true,
      notes: [
        "not read back: no drift; sent by StartSchemaCreation after create and on change; removing it changes nothing at AWS",
      ],
    },
    log_config: {
      items: [0, 1],
      notes: [
        "no suppression; every update of any argument sends the block again, or none, which switches logging off",
      ],
    },
    "log_config.cloudwatch_logs_role_arn": { required: true, form: "arn" },
    "log_config.field_log_level": {
      required: true,
      oneOf: ["NONE", "ERROR", "ALL", "INFO", "DEBUG"],
      facts: { oneOf: { source: { model: "appsync 2017-07-25", shape: "FieldLogLevel" } } },
    },
    "log_config.exclude_verbose_content": { default: false },
    xray_enabled: { notes: ["not sent when false"] },
    api_type: {
      forceNew: true,
      oneOf: ["GRAPHQL", "MERGED"],
      default: "GRAPHQL",
      facts: { oneOf: { source: { model: "appsync 2017-07-25", shape: "GraphQLApiType" } } },
    },
    visibility: {
      forceNew: true,
      oneOf: ["GLOBAL", "PRIVATE"],
      default: "GLOBAL",
      facts: { oneOf: { source: { model: "appsync 2017-07-25", shape: "GraphQLApiVisibility" } } },
    },
  },
  notes: [
    "create and update are not retried: a role that has not propagated fails the apply",
    "UpdateGraphqlApi always gets the whole configuration",
  ],
};
