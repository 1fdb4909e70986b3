import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/vpclattice/service.go",
    commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39",
  },
  importId: { form: "id of the service (svc-…)", pattern: "^svc-" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      length: [3, 40],
      api: {
        pattern: "^(?!svc-)(?![-])(?!.*[-]$)(?!.*[-]{2})[a-z0-9-]+$",
        source: { model: "vpc-lattice 2022-11-30", shape: "CreateServiceRequest.name" },
      },
      notes: ["AWS: lower case letters, digits and hyphens; not svc- at the start, no double hyphen"],
    },
    auth_type: { computed: true, oneOf: ["NONE", "AWS_IAM"] },
    custom_domain_name: { forceNew: true, length: [3, 255] },
    certificate_arn: { form: "arn" },
  },
  notes: ["no logging arguments: logs are in aws_vpclattice_access_log_subscription"],
};
