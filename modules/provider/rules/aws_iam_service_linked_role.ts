import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/iam/service_linked_role.go",
    commit: "01c08000ddb14181b5bd19201d8fca311dc570e4",
  },
  importId: {
    form: "role ARN with four parts in its resource: role/aws-service-role/<service>/<name>",
    pattern: "^arn:[^:]+:iam::\\d{12}:role/aws-service-role/[^/]+/[^/]+$",
  },
  arguments: {
    aws_service_name: {
      required: true,
      forceNew: true,
      pattern: "\\.",
      api: {
        pattern: "^[\\w+=,.@-]+$",
        length: [1, 128],
        source: { model: "iam 2010-05-08", shape: "CreateServiceLinkedRoleRequest.AWSServiceName" },
      },
      notes: ["must hold a dot"],
    },
    custom_suffix: {
      forceNew: true,
      api: {
        pattern: "^[\\w+=,.@-]+$",
        length: [1, 64],
        source: { model: "iam 2010-05-08", shape: "CreateServiceLinkedRoleRequest.CustomSuffix" },
      },
      notes: [
        "no difference: empty, for application-autoscaling services",
        "read as what follows one underscore in the role name",
      ],
    },
    description: {
      api: {
        pattern: "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$",
        length: [0, 1000],
        source: { model: "iam 2010-05-08", shape: "CreateServiceLinkedRoleRequest.Description" },
      },
      notes: ["not computed: the description of an adopted role is planned away, by UpdateRole"],
    },
  },
  notes: [
    "create fails when the role exists; no retry",
    "delete starts a deletion task and waits for it: it fails while resources use the role",
    "tags are put after create",
  ],
};
