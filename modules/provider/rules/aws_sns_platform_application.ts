import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/sns/platform_application.go",
    remark: "commit not known (5.x); older: 03244b8d7fb6bf3850b1405221ec2bfe3650f7e6",
  },
  importId: { form: "ARN of the application", pattern: "^arn:" },
  arguments: {
    name: { required: true, forceNew: true },
    platform: { required: true, forceNew: true, notes: ["no list of values"] },
    platform_credential: { required: true, unread: true, notes: ["sensitive; not read back"] },
    failure_feedback_role_arn: { notes: ["no validator"] },
    success_feedback_role_arn: { notes: ["no validator"] },
    success_feedback_sample_rate: { notes: ["a string, no validator"] },
  },
  notes: [
    "create and update retry, for the propagation time, the message that the role isn't valid for writing to CloudWatch Logs",
    'update sends what changed, "" for what is left out',
    "credentials are sent together",
  ],
};
