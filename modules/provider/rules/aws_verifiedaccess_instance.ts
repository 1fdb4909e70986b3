import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/ec2/verifiedaccess_instance.go",
    commit: "101d9fbe2fd1893a2488fe2b07e72e8b5909fd4e",
  },
  importId: { form: "id of the instance (vai-…)", pattern: "^vai-" },
  arguments: {
    description: { notes: ["changed in place"] },
    fips_enabled: { forceNew: true },
    cidr_endpoints_custom_subdomain: {},
  },
  notes: ["no name argument", "logs are in aws_verifiedaccess_instance_logging_configuration"],
};
