/** Health logs of a Storage Gateway. */
import { StoragegatewayGateway } from "@cdktf/provider-aws/lib/storagegateway-gateway";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"storage-gateway">): LogDelivery<"storage-gateway"> {
  const gateway = new StoragegatewayGateway(stack, "Warehouse", {
    gatewayName: "warehouse",
    gatewayType: "FILE_S3",
    gatewayTimezone: "GMT",
    gatewayIpAddress: "10.20.0.10",
  });
  return new LogDelivery(stack, "HealthLogs", {
    logType: "storage-gateway",
    source: gateway,
    destinations: to(),
  });
}
