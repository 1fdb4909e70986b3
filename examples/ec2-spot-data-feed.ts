/** The Spot Instance data feed of the account. */
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"ec2-spot-data-feed">,
): LogDelivery<"ec2-spot-data-feed"> {
  return new LogDelivery(stack, "SpotDataFeed", { logType: "ec2-spot-data-feed", destinations: to() });
}
