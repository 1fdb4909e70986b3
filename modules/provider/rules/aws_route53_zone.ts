import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/route53/zone.go" },
  importId: { form: "zone id" },
  arguments: {
    name: { required: true, forceNew: true, length: [1, 1024], normalises: "domain-name" },
    comment: { length: [0, 256], default: "Managed by Terraform" },
    vpc: { set: true, conflictsWith: ["delegation_set_id"] },
    delegation_set_id: {
      forceNew: true,
      conflictsWith: ["vpc"],
      facts: { forceNew: { unverified: true } },
      notes: ["from memory, but for vpc's conflict with it"],
    },
    force_destroy: { default: false },
  },
  notes: ["no logging arguments"],
};
