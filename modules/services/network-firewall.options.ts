import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

/** The log types of a firewall, in the order in which destinations get them when nothing is said. */
export const FIREWALL_LOG_TYPES = ["ALERT", "FLOW", "TLS"] as const;

export type FirewallLogType = (typeof FIREWALL_LOG_TYPES)[number];

const destinationType = oneOf(["cloudwatch-logs", "s3", "firehose"]);

/** @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_LogDestinationConfig.html */
export const options = {
  "network-firewall": z.strictObject({
    logTypes: z
      .union([
        z.array(z.enum(FIREWALL_LOG_TYPES)).readonly(),
        z.strictObject({
          ALERT: destinationType.describe("Type of the destination of alert logs."),
          FLOW: destinationType.describe("Type of the destination of flow logs."),
          TLS: destinationType.describe("Type of the destination of TLS inspection logs."),
        }),
      ])
      .optional()
      .describe(
        "Log types: a list, all for the one destination, or with several in their order; or the type of destination of each. " +
          "TLS needs a firewall with TLS inspection. Default: ALERT and FLOW; with several destinations ALERT, FLOW and TLS to them by type (log group, bucket, stream) and name.",
      ),
    enableMonitoringDashboard: z
      .boolean()
      .optional()
      .describe(
        "Show the firewall's monitoring dashboard, whose readers need rights to Athena, Glue and the bucket. Default: false.",
      ),
  }),
} satisfies OptionSchemas;
