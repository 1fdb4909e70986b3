import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

/** Beside the options of every V2 delivery. */
export const options = {
  "cloudfront-access-logs": z.strictObject({
    legacy: z
      .boolean()
      .optional()
      .describe(
        "Use the legacy way to S3: the bucket needs ACLs enabled, and V2's options don't apply. Default: false.",
      ),
    includeCookies: z
      .boolean()
      .optional()
      .describe(
        "Legacy only: log cookies. With V2 it is the distribution's logging_config.include_cookies. Default: false.",
      ),
  }),
} satisfies OptionSchemas;
