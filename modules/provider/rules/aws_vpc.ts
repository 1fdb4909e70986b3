import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/ec2/vpc_.go" },
  importId: { form: "VPC id", pattern: "^vpc-" },
  arguments: {
    cidr_block: { computed: true, forceNew: true, form: "cidr", conflictsWith: ["ipv4_netmask_length"] },
    ipv4_netmask_length: {
      forceNew: true,
      range: [16, 28],
      conflictsWith: ["cidr_block"],
      requiredWith: ["ipv4_ipam_pool_id"],
      facts: { range: { unverified: true } },
      notes: ["range from memory"],
    },
    ipv4_ipam_pool_id: { forceNew: true },
    enable_dns_support: { default: true },
    enable_dns_hostnames: { computed: true },
  },
  notes: ["no name and no logging arguments"],
};
