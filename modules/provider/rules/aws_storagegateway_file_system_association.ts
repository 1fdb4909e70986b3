import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/storagegateway/file_system_association.go",
    remark: "commit not known (6.x); older: 01c08000ddb14181b5bd19201d8fca311dc570e4",
  },
  importId: { form: "ARN of the association", pattern: "^arn:" },
  arguments: {
    gateway_arn: { required: true, forceNew: true, form: "arn" },
    location_arn: { required: true, forceNew: true, form: "arn" },
    audit_destination_arn: {
      form: "arn",
      default: "",
      api: {
        length: [0, 1024],
        source: {
          model: "storage-gateway 2013-06-30",
          shape: "AssociateFileSystemInput.AuditDestinationARN",
        },
      },
      notes: ['sent with every update, "" when left out'],
    },
    username: { required: true, pattern: "^\\w[\\w\\.\\- ]*$", length: [1, 1024] },
    password: {
      required: true,
      pattern: "^[ -~]+$",
      length: [1, 1024],
      unread: true,
      notes: ["sensitive, not read"],
    },
    cache_attributes: { suppressMissing: true, items: [0, 1] },
  },
  notes: ["every update sends user name and password", "waits up to 30 minutes"],
};
