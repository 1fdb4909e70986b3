/** Delivery status of a topic's messages to Lambda functions and SQS queues. */
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"sns-delivery-status">,
): LogDelivery<"sns-delivery-status"> {
  const topic = new SnsTopic(stack, "Orders", { name: "orders", kmsMasterKeyId: "alias/aws/sns" });
  return new LogDelivery(stack, "DeliveryStatus", {
    logType: "sns-delivery-status",
    source: topic,
    destinations: to({ TopicName: "orders" }),
    options: { protocols: ["lambda", "sqs"], successSampleRate: 10 },
  });
}
