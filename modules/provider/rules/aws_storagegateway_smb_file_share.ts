import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/storagegateway/smb_file_share.go",
    commit: "01606926a0c0ab9174aec440f976a48b0baee722",
  },
  importId: { form: "ARN of the share", pattern: "^arn:" },
  arguments: {
    gateway_arn: { required: true, forceNew: true, form: "arn" },
    location_arn: { required: true, forceNew: true, form: "arn" },
    file_share_name: { computed: true },
    role_arn: { required: true, forceNew: true, form: "arn" },
    audit_destination_arn: {
      form: "arn",
      api: {
        length: [0, 1024],
        source: { model: "storage-gateway 2013-06-30", shape: "CreateSMBFileShareInput.AuditDestinationARN" },
      },
      notes: ['leaving it out sends ""'],
    },
  },
  notes: ["update sends what changed, and some arguments each time", "no comparison of ARNs"],
};
