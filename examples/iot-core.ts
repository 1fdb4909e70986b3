/** AWS IoT logs of the account and region. */
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"iot-core">): LogDelivery<"iot-core"> {
  return new LogDelivery(stack, "IotLogs", {
    logType: "iot-core",
    destinations: to(),
    options: { defaultLogLevel: "WARN" },
  });
}
