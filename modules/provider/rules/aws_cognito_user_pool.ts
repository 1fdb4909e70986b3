import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/cognitoidp/user_pool.go",
    commit: "015edb133ea64d879a0fdd1551d0c8daee7d4995",
  },
  importId: { form: "user pool id" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      api: {
        pattern: "^[\\w\\s+=,.@-]+$",
        length: [1, 128],
        source: { model: "cognito-identity-provider 2016-04-18", shape: "CreateUserPoolRequest.PoolName" },
      },
      facts: { forceNew: { unverified: true } },
      notes: ["either of the two checks is enough; ForceNew is gone in newer versions (memory)"],
    },
    user_pool_add_ons: { items: [0, 1], notes: ["not computed, not suppressed"] },
    "user_pool_add_ons.advanced_security_mode": {
      required: true,
      oneOf: ["OFF", "AUDIT", "ENFORCED"],
      facts: { oneOf: { source: { model: "cognito-idp 2016-04-18", shape: "AdvancedSecurityModeType" } } },
    },
    "user_pool_add_ons.advanced_security_additional_flows": {
      items: [0, 1],
      facts: { items: { source: "bindings" } },
      notes: ["block with custom_auth_mode in bindings 6.25.0"],
    },
    user_pool_tier: {
      computed: true,
      oneOf: ["LITE", "ESSENTIALS", "PLUS"],
      facts: { oneOf: { source: { model: "cognito-idp 2016-04-18", shape: "UserPoolTierType" } } },
      notes: [
        "not in the code read; values from website/docs/r/cognito_user_pool.html.markdown (commit 0501bb715053); computed from memory: removing it keeps the old tier",
      ],
    },
    deletion_protection: {
      oneOf: ["ACTIVE", "INACTIVE"],
      default: "INACTIVE",
      facts: { oneOf: { source: { model: "cognito-idp 2016-04-18", shape: "DeletionProtectionType" } } },
    },
  },
  notes: [
    "no logging argument: see aws_cognito_log_delivery_configuration",
    "create is retried on role propagation errors",
  ],
};
