import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/macie2/account.go" },
  importId: { form: "account id", pattern: "^\\d{12}$" },
  arguments: {
    status: {
      computed: true,
      oneOf: ["PAUSED", "ENABLED"],
      facts: { oneOf: { source: { model: "macie2 2020-01-01", shape: "MacieStatus" } } },
    },
    finding_publishing_frequency: {
      computed: true,
      oneOf: ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"],
      facts: { oneOf: { source: { model: "macie2 2020-01-01", shape: "FindingPublishingFrequency" } } },
    },
  },
  notes: [
    "no name and no logging arguments",
    "enable is retried for 4 minutes on ClientError",
    "delete disables Macie, with 4 minutes of retries on a conflict with the administrator account",
    "enable fails where Macie is enabled already: import first (memory)",
  ],
};
