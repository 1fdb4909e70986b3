import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CloudWatchLogOptionsSpecification.html */
export const options = {
  "site-to-site-vpn": z.strictObject({
    tunnels: z
      .array(z.union([z.literal(1), z.literal(2)]))
      .readonly()
      .optional()
      .describe("Tunnels that are logged. Default: both."),
    activityLogs: z
      .boolean()
      .optional()
      .describe("Log tunnel activity: IKE negotiations and dead peer detection. Default: true."),
    bgpLogs: z
      .boolean()
      .optional()
      .describe("Log the tunnels' BGP sessions too, to the same log group. Default: false."),
    logOutputFormat: oneOf(["json", "text"]).describe("Format of the records. Default: json."),
  }),
} satisfies OptionSchemas;
