import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/logs/delivery_destination_policy.go",
    commit: "4640a66635ff36287cdb9ce0683daefda6c188c7",
  },
  framework: true,
  importId: { form: "delivery_destination_name" },
  arguments: {
    delivery_destination_name: {
      required: true,
      forceNew: true,
      api: {
        pattern: "^[\\w-]*$",
        length: [1, 60],
        source: {
          model: "cloudwatch-logs 2014-03-28",
          shape: "PutDeliveryDestinationPolicyRequest.deliveryDestinationName",
        },
      },
      notes: ["no validator; AWS: ^[\\w-]*$, 1 to 60 characters"],
    },
    delivery_destination_policy: {
      required: true,
      form: "policy",
      suppresses: "policy",
      api: {
        length: [1, 51200],
        source: {
          model: "cloudwatch-logs 2014-03-28",
          shape: "PutDeliveryDestinationPolicyRequest.deliveryDestinationPolicy",
        },
      },
    },
  },
  notes: [
    "create and update are the same Put and overwrite what is there; no retries",
    "delete tolerates that it is gone",
  ],
};
