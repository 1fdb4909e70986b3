/** Queues that are told of new objects. */
import { queueArn } from "../../policies/arn";
import { known, tagActions, type NeedsOfTypes } from "../resource-context";

export const queueNeeds: NeedsOfTypes = {
  aws_sqs_queue: (resource, context) => {
    const { partition, region, account } = context.place;
    return [
      {
        sid: "ManageQueues",
        actions: [
          "sqs:CreateQueue",
          "sqs:DeleteQueue",
          "sqs:GetQueueAttributes",
          "sqs:ListQueueTags",
          "sqs:SetQueueAttributes",
          ...tagActions(resource, ["sqs:TagQueue", "sqs:UntagQueue"]),
        ],
        resources: [queueArn(partition, region, account, known(resource.config.name, context))],
      },
    ];
  },
};
