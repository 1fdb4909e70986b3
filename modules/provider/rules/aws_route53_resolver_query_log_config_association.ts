import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/route53resolver/query_log_config_association.go" },
  importId: { form: "association id (rqlca-…)", pattern: "^rqlca-" },
  arguments: {
    resolver_query_log_config_id: {
      required: true,
      forceNew: true,
      api: {
        length: [1, 64],
        source: {
          model: "route53resolver 2018-04-01",
          shape: "AssociateResolverQueryLogConfigRequest.ResolverQueryLogConfigId",
        },
      },
    },
    resource_id: {
      required: true,
      forceNew: true,
      api: {
        length: [1, 64],
        source: {
          model: "route53resolver 2018-04-01",
          shape: "AssociateResolverQueryLogConfigRequest.ResourceId",
        },
      },
      notes: ["no validation"],
    },
  },
  notes: ["no update", "waits 5 minutes until ACTIVE"],
};
