/** Firehose streams. */
import { deliveryStreamArn } from "../../policies/arn";
import { logDeliveryRoleArn } from "../../policies/service-linked-role";
import { LOG_DELIVERY_PRINCIPAL } from "../../policies/writer";
import { sids, type Need, type Place } from "../need";
import { known, type NeedsOfTypes, type StackContext } from "../resource-context";
import type { StackResource } from "../stack-resources";
import { keyArn } from "./keys";

export const deliveryStreamNeeds: NeedsOfTypes = {
  aws_kinesis_firehose_delivery_stream: (resource, context) => {
    const { partition, region, account } = context.place;
    const arn = deliveryStreamArn(partition, region, account, known(resource.config.name, context));
    return [
      {
        sid: "ManageDeliveryStreams",
        actions: [
          "firehose:CreateDeliveryStream",
          "firehose:DeleteDeliveryStream",
          "firehose:DescribeDeliveryStream",
          "firehose:ListTagsForDeliveryStream",
          "firehose:StartDeliveryStreamEncryption",
          "firehose:StopDeliveryStreamEncryption",
          "firehose:UntagDeliveryStream",
          "firehose:UpdateDestination",
        ],
        resources: [arn],
      },
      { sid: sids.stream, actions: ["firehose:TagDeliveryStream"], resources: [arn] },
      ...streamKeyNeeds(resource, context),
    ];
  },
};

/**
 * What the delivery service does with a stream, with the permissions of whoever makes the delivery destination: the
 * stream's own account, where logs come from another.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/vended-logs-crossaccount-example.html
 */
export function vendedStreamNeeds(streamArn: string, { partition, account }: Place): Need[] {
  return [
    { sid: sids.stream, actions: ["firehose:TagDeliveryStream"], resources: [streamArn] },
    {
      sid: sids.serviceLinkedRole,
      actions: ["iam:CreateServiceLinkedRole"],
      resources: [logDeliveryRoleArn(partition, account)],
      condition: { StringEquals: { "iam:AWSServiceName": LOG_DELIVERY_PRINCIPAL } },
    },
  ];
}

/** Firehose makes its grant on a customer managed key with the permissions of whoever sets it. */
function streamKeyNeeds({ config }: StackResource, context: StackContext): Need[] {
  const encryption = firstBlock(config.server_side_encryption);
  const key = encryption?.key_arn;
  if (typeof key !== "string") return [];
  return [
    {
      sid: "UseStreamKeys",
      actions: ["kms:CreateGrant"],
      resources: [keyArn(key, context)],
      condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}

/** The only block of a kind: Terraform takes it alone or in a list. */
export function firstBlock(value: unknown): Record<string, unknown> | undefined {
  const block: unknown = Array.isArray(value) ? value[0] : value;
  return typeof block === "object" && block !== null ? (block as Record<string, unknown>) : undefined;
}
