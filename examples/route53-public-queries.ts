/** DNS queries of a public hosted zone. */
import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"route53-public-queries">,
): LogDelivery<"route53-public-queries"> {
  const zone = new Route53Zone(stack, "Shop", { name: "shop.example.com" });
  return new LogDelivery(stack, "QueryLogs", {
    logType: "route53-public-queries",
    source: zone,
    destinations: to(),
  });
}
