/** Requests that an AWS WAF web ACL blocked, without their authorization headers. */
import { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"waf">): LogDelivery<"waf"> {
  const webAcl = new Wafv2WebAcl(stack, "Shop", {
    name: "shop",
    scope: "REGIONAL",
    defaultAction: { allow: {} },
    visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: "shop", sampledRequestsEnabled: true },
  });
  return new LogDelivery(stack, "TrafficLogs", {
    logType: "waf",
    source: webAcl,
    destinations: to(),
    options: {
      redactedFields: [{ singleHeader: { name: "authorization" } }],
      loggingFilter: {
        defaultBehavior: "DROP",
        filter: [
          {
            behavior: "KEEP",
            requirement: "MEETS_ANY",
            condition: [{ actionCondition: { action: "BLOCK" } }],
          },
        ],
      },
    },
  });
}
