import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/sagemaker/domain.go",
    remark: "commit not known (6.x); older: 01923a6c5292bd1c19102405eb109809cc75926d",
  },
  importId: { form: "id of the domain (d-…)", pattern: "^d-" },
  arguments: {
    domain_name: {
      required: true,
      forceNew: true,
      pattern: "^[0-9A-Za-z](-*[0-9A-Za-z])*$",
      length: [1, 63],
    },
    auth_mode: { required: true, forceNew: true, oneOf: ["SSO", "IAM"] },
    vpc_id: { required: true, forceNew: true },
    subnet_ids: {
      required: true,
      forceNew: true,
      set: true,
      items: [1, 16],
      notes: ["ForceNew in the version read"],
    },
    default_user_settings: { required: true, items: [1, 1] },
  },
  notes: ["no logging arguments"],
};
