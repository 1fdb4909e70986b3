import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/ec2/ec2_spot_datafeed_subscription.go",
    commit: "07e0d0b940f57c782f8fcc9ccfd8b19f59383b51",
  },
  importId: { form: "spot-datafeed-subscription", pattern: "^spot-datafeed-subscription$" },
  arguments: {
    bucket: { required: true, forceNew: true },
    prefix: { forceNew: true, notes: ['"" is not sent'] },
  },
  notes: [
    "id is the constant spot-datafeed-subscription: one per account",
    "no retries: the rights on the bucket must be there",
    "create overwrites a feed that exists (AWS's behaviour, from memory)",
    "delete removes the account's feed, whoever made it",
  ],
};
