/**
 * What AWS's consoles read besides, when a person sets deliveries up there.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
import type { DestinationType } from "../catalog/row";
import type { Need, Place } from "./need";

/** For destinations of these types in an account and region. */
export function consoleNeeds(types: ReadonlySet<DestinationType>, place: Place): Need[] {
  const { partition, region, account } = place;
  return [
    ...(types.has("cloudwatch-logs")
      ? [
          {
            sid: "ConsoleLogGroups",
            actions: ["logs:DescribeLogGroups"],
            resources: [`arn:${partition}:logs:${region}:${account}:log-group:*`],
          },
        ]
      : []),
    ...(types.has("s3")
      ? [
          {
            sid: "ConsoleBuckets",
            actions: ["s3:GetBucketLocation", "s3:ListAllMyBuckets", "s3:ListBucket"],
            resources: [`arn:${partition}:s3:::*`],
          },
        ]
      : []),
    ...(types.has("firehose")
      ? [
          {
            sid: "ConsoleDeliveryStreams",
            actions: ["firehose:DescribeDeliveryStream", "firehose:ListDeliveryStreams"],
            resources: ["*"],
          },
        ]
      : []),
  ];
}
