import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/route53/query_log.go" },
  importId: { form: "query logging config id" },
  arguments: {
    cloudwatch_log_group_arn: {
      required: true,
      forceNew: true,
      form: "arn",
      notes: ["the :* is neither added nor suppressed"],
    },
    zone_id: {
      required: true,
      forceNew: true,
      api: {
        length: [0, 32],
        source: { model: "route-53 2013-04-01", shape: "CreateQueryLoggingConfigRequest.HostedZoneId" },
      },
      notes: ["no validation"],
    },
  },
  notes: [
    "no update: each change replaces it",
    "no retry: the resource policy of the log group must exist before",
  ],
};
