/** DNS queries that a VPC sends to Route 53 Resolver. */
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"route53-resolver-queries">,
): LogDelivery<"route53-resolver-queries"> {
  const vpc = new Vpc(stack, "Orders", { cidrBlock: "10.20.0.0/16", enableDnsSupport: true });
  return new LogDelivery(stack, "QueryLogs", {
    logType: "route53-resolver-queries",
    source: vpc,
    destinations: to(),
  });
}
