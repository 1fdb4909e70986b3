/** Log groups, their streams and subscription filters, and the account's resource policies for them. */
import { logGroupArn } from "../../policies/arn";
import { allLogs, sids } from "../need";
import { known, tagActions, type NeedsOfTypes, type StackContext } from "../resource-context";

export const logGroupNeeds: NeedsOfTypes = {
  aws_cloudwatch_log_group: (resource, context) => {
    const arn = groupArn(resource.config.name, context);
    return [
      {
        sid: "ManageLogGroups",
        actions: [
          "logs:CreateLogGroup",
          "logs:DeleteRetentionPolicy",
          "logs:ListTagsForResource",
          "logs:PutRetentionPolicy",
          ...(resource.config.skip_destroy === true ? [] : ["logs:DeleteLogGroup"]),
          ...(resource.config.kms_key_id === undefined
            ? []
            : ["logs:AssociateKmsKey", "logs:DisassociateKmsKey"]),
          ...tagActions(resource, ["logs:TagResource", "logs:UntagResource"]),
        ],
        // Tag actions take the ARN without `:*`, all others the one with it.
        resources: [arn, `${arn}:*`],
      },
      { sid: sids.logGroupPolicy, actions: ["logs:DescribeLogGroups"], resources: [allLogs(context.place)] },
    ];
  },
  aws_cloudwatch_log_stream: ({ config }, context) => {
    const arn = groupArn(config.log_group_name, context);
    return [
      {
        sid: "ManageLogStreams",
        actions: ["logs:DescribeLogStreams", "logs:CreateLogStream"],
        resources: [arn, `${arn}:*`],
      },
      {
        sid: "DeleteLogStreams",
        actions: ["logs:DeleteLogStream"],
        resources: [`${arn}:log-stream:${known(config.name, context)}`],
      },
    ];
  },
  aws_cloudwatch_log_resource_policy: (_, { place }) => [
    {
      sid: sids.logGroupPolicy,
      actions: ["logs:DeleteResourcePolicy", "logs:DescribeResourcePolicies", "logs:PutResourcePolicy"],
      resources: [allLogs(place)],
    },
  ],
  aws_cloudwatch_log_subscription_filter: ({ config }, context) => {
    const arn = groupArn(config.log_group_name, context);
    return [
      {
        sid: "ManageSubscriptionFilters",
        actions: [
          "logs:DeleteSubscriptionFilter",
          "logs:DescribeSubscriptionFilters",
          "logs:PutSubscriptionFilter",
        ],
        resources: [arn, `${arn}:*`],
      },
    ];
  },
};

function groupArn(name: unknown, context: StackContext): string {
  const { partition, region, account } = context.place;
  return logGroupArn(partition, region, account, known(name, context));
}
