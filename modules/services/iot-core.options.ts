import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

/** @see https://docs.aws.amazon.com/iot/latest/apireference/API_SetV2LoggingOptions.html */
export const options = {
  "iot-core": z.strictObject({
    defaultLogLevel: oneOf(["DEBUG", "INFO", "WARN", "ERROR", "DISABLED"]).describe(
      "Least severe level that is logged; with DISABLED what thing groups and others have levels for of their own. Default: INFO.",
    ),
    roleArn: z
      .string()
      .optional()
      .describe("ARN of the role by which AWS IoT writes to AWSIotLogsV2. Default: one is made."),
    disableAllLogs: z
      .boolean()
      .optional()
      .describe(
        "Switch AWS IoT logging off. Apply it before a destroy, which by itself leaves logging on. Default: false.",
      ),
  }),
} satisfies OptionSchemas;
