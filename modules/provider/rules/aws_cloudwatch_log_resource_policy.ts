import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/logs/resource_policy.go",
    commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39",
  },
  importId: { form: "policy name (account scope) or the resource ARN (resource scope)" },
  arguments: {
    policy_name: {
      required: true,
      forceNew: true,
      conflictsWith: ["resource_arn"],
      facts: { required: { source: "bindings", until: "6.25.0" } },
      notes: [
        "required in the installed bindings (6.25.0), which have no resource_arn; no length or pattern validator",
      ],
    },
    policy_document: {
      required: true,
      form: "json",
      normalises: "json",
      suppresses: "policy",
      api: {
        length: [1, 51200],
        source: { model: "cloudwatch-logs 2014-03-28", shape: "PutResourcePolicyRequest.policyDocument" },
      },
      notes: [
        "schema from internal/sdkv2/schema.go; a 1 to 5120 character validator exists in validate.go and is not attached",
      ],
    },
    resource_arn: { since: "6.26.0", forceNew: true, form: "arn", conflictsWith: ["policy_name"] },
  },
  notes: [
    "create is a Put: a policy of the same name is overwritten without a word",
    "policy is normalised before it is sent",
    "no retry",
    "delete of an account policy needs its name only; of a resource policy the revision id",
  ],
};
