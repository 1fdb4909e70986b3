import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/sagemaker/workteam.go",
    commit: "041f81fb0749bc6e15b06fb8b629718873bdfc11",
    remark: "workforce_name from a newer stored version (commit not known",
  },
  importId: { form: "name of the work team" },
  arguments: {
    workteam_name: {
      required: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z](-*[0-9A-Za-z])*$",
      length: [1, 63],
    },
    workforce_name: {
      forceNew: true,
      unread: true,
      api: {
        pattern: "^[a-zA-Z0-9]([a-zA-Z0-9\\-]){0,62}$",
        length: [1, 63],
        source: { model: "sagemaker 2017-07-24", shape: "CreateWorkteamRequest.WorkforceName" },
      },
      notes: [
        "Required in the older version; Optional in the newer one and in the bindings 6.25.0. No validator.",
      ],
    },
    description: {
      required: true,
      length: [1, 200],
      api: {
        pattern: "^.+$",
        source: { model: "sagemaker 2017-07-24", shape: "CreateWorkteamRequest.Description" },
      },
    },
    member_definition: { required: true, items: [1, 10], notes: ["a list: order is kept"] },
    "member_definition.cognito_member_definition": {
      items: [0, 1],
      notes: ["nothing in the schema keeps it from standing beside oidc_member_definition"],
    },
    "member_definition.cognito_member_definition.client_id": {
      required: true,
      api: {
        pattern: "^[ -~]+$",
        length: [1, 1024],
        source: { model: "sagemaker 2017-07-24", shape: "CognitoMemberDefinition.ClientId" },
      },
    },
    "member_definition.cognito_member_definition.user_group": {
      required: true,
      api: {
        pattern: "^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+$",
        length: [1, 128],
        source: { model: "sagemaker 2017-07-24", shape: "CognitoMemberDefinition.UserGroup" },
      },
    },
    "member_definition.cognito_member_definition.user_pool": {
      required: true,
      api: {
        pattern: "^[\\w-]+_[0-9a-zA-Z]+$",
        length: [1, 55],
        source: { model: "sagemaker 2017-07-24", shape: "CognitoMemberDefinition.UserPool" },
      },
      notes: ["the id of the pool (us-east-1_…), by AWS's model"],
    },
    "member_definition.oidc_member_definition": { items: [0, 1] },
    "member_definition.oidc_member_definition.groups": {
      required: true,
      set: true,
      length: [1, 63],
      items: [0, 10],
      api: {
        pattern: "^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+$",
        items: [1, 10],
        source: { model: "sagemaker 2017-07-24", shape: "OidcMemberDefinition.Groups" },
      },
    },
    notification_configuration: { suppressMissing: true, items: [0, 1] },
    "notification_configuration.notification_topic_arn": { form: "arn" },
    worker_access_configuration: { computed: true, items: [0, 1] },
  },
  notes: [
    "create retries every ValidationException for 2 minutes",
    "read sets neither workforce_name nor anything of the workforce: after an import workforce_name is empty in the state, and setting it (ForceNew) plans a replacement",
    "update sends member_definition always, the other parts only when changed",
    "delete tolerates a team that is gone",
  ],
};
