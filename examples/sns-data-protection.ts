/** Audit of e-mail addresses and card numbers in the messages of an SNS topic. */
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"sns-data-protection">,
): LogDelivery<"sns-data-protection"> {
  const topic = new SnsTopic(stack, "Orders", { name: "orders" });
  return new LogDelivery(stack, "DataProtection", {
    logType: "sns-data-protection",
    source: topic,
    destinations: to(),
    options: { dataIdentifiers: ["EmailAddress", "CreditCardNumber"] },
  });
}
