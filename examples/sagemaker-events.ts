/** What the containers of a SageMaker endpoint write. */
import { SagemakerEndpoint } from "@cdktf/provider-aws/lib/sagemaker-endpoint";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"sagemaker-events">): LogDelivery<"sagemaker-events"> {
  const endpoint = new SagemakerEndpoint(stack, "Orders", {
    name: "orders",
    endpointConfigName: "orders",
  });
  return new LogDelivery(stack, "EndpointLogs", {
    logType: "sagemaker-events",
    source: endpoint,
    destinations: to({ EndpointName: "orders" }),
    options: { roleName: "orders-endpoint" },
  });
}
