/** Access logs of an API Gateway HTTP API. */
import { Apigatewayv2Api } from "@cdktf/provider-aws/lib/apigatewayv2-api";
import { Apigatewayv2Stage } from "@cdktf/provider-aws/lib/apigatewayv2-stage";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"api-gateway-access-logs">,
): LogDelivery<"api-gateway-access-logs"> {
  const api = new Apigatewayv2Api(stack, "Orders", { name: "orders", protocolType: "HTTP" });
  const stage = new Apigatewayv2Stage(stack, "Prod", { apiId: api.id, name: "prod", autoDeploy: true });
  return new LogDelivery(stack, "AccessLogs", {
    logType: "api-gateway-access-logs",
    source: stage,
    destinations: to(),
  });
}
