import { CloudwatchLogDelivery } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery";
import { CloudwatchLogDeliveryDestination } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination";
import { CloudwatchLogDeliverySource } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-source";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import type { TerraformStack } from "cdktf";

/** How a test stack with deliveries differs from the plain one. */
export interface DeliveryStackOptions {
  /** How many deliveries share the one source. */
  readonly deliveries: number;
  /** Whether each delivery waits for the one before it. */
  readonly isChained: boolean;
  readonly outputFormat?: string;
}

/** One source with a delivery to each of several destinations, written by hand: the harness tests itself without the pack. */
export function addDeliveries(stack: TerraformStack, options: DeliveryStackOptions): void {
  const source = new CloudwatchLogDeliverySource(stack, "source", {
    name: "kb",
    logType: "APPLICATION_LOGS",
    resourceArn: "arn:aws:bedrock:eu-west-1:111122223333:knowledge-base/KB1",
  });
  let previous: CloudwatchLogDelivery | undefined;
  for (let i = 0; i < options.deliveries; i++) {
    const isGroup = i % 2 === 0;
    const target = isGroup
      ? new CloudwatchLogGroup(stack, `target${i}`, { name: `/aws/vendedlogs/kb-${i}`, retentionInDays: 30 })
      : new S3Bucket(stack, `target${i}`, { bucket: `kb-archive-${i}` });
    const destination = new CloudwatchLogDeliveryDestination(stack, `destination${i}`, {
      name: `destination-${i}`,
      outputFormat: options.outputFormat ?? "json",
      deliveryDestinationConfiguration: [{ destinationResourceArn: target.arn }],
    });
    previous = new CloudwatchLogDelivery(stack, `delivery${i}`, {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.arn,
      ...(!isGroup && {
        s3DeliveryConfiguration: [{ enableHiveCompatiblePath: false, suffixPath: "{yyyy}" }],
      }),
      ...(options.isChained && previous && { dependsOn: [previous] }),
    });
  }
}
