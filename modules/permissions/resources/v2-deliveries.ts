/** The V2 trio: delivery sources, delivery destinations with their policies, and deliveries. */
import { deliveryStreamArn, parseArn } from "../../policies/arn";
import { sids, type Need } from "../need";
import { known, referred, tagActions, type NeedsOfTypes, type StackContext } from "../resource-context";
import { isReference, type StackResource } from "../stack-resources";
import { firstBlock, vendedStreamNeeds } from "./delivery-streams";

const STREAM = "aws_kinesis_firehose_delivery_stream";

export const v2DeliveryNeeds: NeedsOfTypes = {
  aws_cloudwatch_log_delivery_source: (resource, context) =>
    v2(resource, logsArn("delivery-source", resource.config.name, context), [
      "logs:DeleteDeliverySource",
      "logs:GetDeliverySource",
      "logs:PutDeliverySource",
    ]),
  aws_cloudwatch_log_delivery_destination: (resource, context) => [
    ...v2(resource, logsArn("delivery-destination", resource.config.name, context), [
      "logs:DeleteDeliveryDestination",
      "logs:GetDeliveryDestination",
      "logs:PutDeliveryDestination",
    ]),
    ...streamNeeds(resource, context),
  ],
  aws_cloudwatch_log_delivery_destination_policy: ({ config }, context) => [
    {
      sid: sids.readWrite,
      actions: [
        "logs:DeleteDeliveryDestinationPolicy",
        "logs:GetDeliveryDestinationPolicy",
        "logs:PutDeliveryDestinationPolicy",
      ],
      resources: [logsArn("delivery-destination", config.delivery_destination_name, context)],
    },
  ],
  aws_cloudwatch_log_delivery: (resource, context) => {
    const destination = deliveryDestinationArn(resource.config.delivery_destination_arn, context);
    const pairing = ["logs:CreateDelivery", "logs:UpdateDeliveryConfiguration"];
    const foreign = destination.split(":")[4] !== context.place.account;
    return [
      ...v2(resource, logsArn("delivery", "*", context), [
        "logs:DeleteDelivery",
        "logs:GetDelivery",
        ...pairing,
      ]),
      {
        sid: sids.readWrite,
        actions: pairing,
        resources: [
          logsArn("delivery-source", resource.config.delivery_source_name, context),
          ...(foreign ? [] : [destination]),
        ],
      },
      // Of a delivery destination in another account, this one may only be a partner.
      ...(foreign
        ? [{ sid: "CreateDeliveriesToOtherAccounts", actions: pairing, resources: [destination] }]
        : []),
    ];
  },
};

/** A stream, where logs are delivered to one. */
function streamNeeds({ config }: StackResource, context: StackContext): Need[] {
  const target = firstBlock(config.delivery_destination_configuration)?.destination_resource_arn;
  if (typeof target !== "string") return [];
  const stream = referred(target, context);
  if (stream?.type === STREAM) {
    const { partition, region, account } = context.place;
    const name = known(stream.config.name, context);
    return vendedStreamNeeds(deliveryStreamArn(partition, region, account, name), context.place);
  }
  return parseArn(target)?.service === "firehose" ? vendedStreamNeeds(target, context.place) : [];
}

function v2(resource: StackResource, arn: string, actions: readonly string[]): Need[] {
  return [
    {
      sid: sids.readWrite,
      actions: [
        ...actions,
        "logs:ListTagsForResource",
        ...tagActions(resource, ["logs:TagResource", "logs:UntagResource"]),
      ],
      resources: [arn],
    },
    {
      sid: sids.list,
      actions: [
        "logs:DescribeConfigurationTemplates",
        "logs:DescribeDeliveries",
        "logs:DescribeDeliveryDestinations",
        "logs:DescribeDeliverySources",
      ],
      resources: ["*"],
    },
  ];
}

function logsArn(kind: string, name: unknown, context: StackContext): string {
  const { partition, region, account } = context.place;
  return `arn:${partition}:logs:${region}:${account}:${kind}:${known(name, context)}`;
}

function deliveryDestinationArn(value: unknown, context: StackContext): string {
  const resource = referred(value, context);
  if (resource) return logsArn("delivery-destination", resource.config.name, context);
  return typeof value === "string" && !isReference(value)
    ? value
    : logsArn("delivery-destination", "*", context);
}
