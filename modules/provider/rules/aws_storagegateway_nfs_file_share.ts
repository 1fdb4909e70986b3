import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/storagegateway/nfs_file_share.go",
    remark: "commit not known (5.x, SDK v1); older: 050ac11163cab8cdae5936a7f40b0e528ff780df",
  },
  importId: { form: "ARN of the share", pattern: "^arn:" },
  arguments: {
    gateway_arn: { required: true, forceNew: true, form: "arn" },
    location_arn: { required: true, forceNew: true, form: "arn" },
    file_share_name: { computed: true, length: [1, 255] },
    role_arn: { required: true, forceNew: true, form: "arn" },
    client_list: { required: true, set: true, items: [1, 100] },
    audit_destination_arn: {
      keptByAws: true,
      form: "arn",
      api: {
        length: [0, 1024],
        source: { model: "storage-gateway 2013-06-30", shape: "CreateNFSFileShareInput.AuditDestinationARN" },
      },
      notes: [
        "in the versions read, leaving it out is not sent: the audit logs stay on, and the plan shows the difference again",
      ],
    },
  },
  notes: ["update sends most arguments each time", "no comparison of ARNs"],
};
