/** Internet measurements of a CloudWatch Internet Monitor monitor. */
import { InternetmonitorMonitor } from "@cdktf/provider-aws/lib/internetmonitor-monitor";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"internet-monitor">): LogDelivery<"internet-monitor"> {
  const monitor = new InternetmonitorMonitor(stack, "Storefront", {
    monitorName: "storefront",
    resources: ["arn:aws:cloudfront::111122223333:distribution/EDFDVBD632BHDS5"],
    trafficPercentageToMonitor: 50,
  });
  return new LogDelivery(stack, "Measurements", {
    logType: "internet-monitor",
    source: monitor,
    destinations: to({ MonitorName: "storefront" }),
  });
}
