import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/apigateway/account.go",
    remark:
      "commit not known (6.x, framework); the version found by path (184cd1ad3c7b2185df644212ded9cd0be2521594) is years older",
  },
  framework: true,
  importId: { form: "the account id (the id of the resource; the read takes no notice of it)" },
  arguments: {
    cloudwatch_role_arn: {
      computed: true,
      form: "arn",
      default: "",
      notes: ["leaving it out clears the role"],
    },
  },
  notes: [
    "create and update retry, for the propagation time, the two messages that the role lacks rights and that API Gateway could not write with it",
    "delete clears the role for the account and region, whoever set it (in 5.x it did nothing unless reset_on_delete)",
    "create overwrites the role that is set",
    "one per account and region",
  ],
};
