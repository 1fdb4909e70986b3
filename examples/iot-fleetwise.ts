/** AWS IoT FleetWise error logs of the account and region; `LogDelivery.command` switches them on. */
import { TerraformOutput, type TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"iot-fleetwise">): LogDelivery<"iot-fleetwise"> {
  const delivery = new LogDelivery(stack, "FleetwiseLogs", {
    logType: "iot-fleetwise",
    destinations: to(),
  });
  new TerraformOutput(stack, "SwitchFleetwiseLogsOn", { value: delivery.command });
  return delivery;
}
