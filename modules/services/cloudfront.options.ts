import { z } from "zod";
import { v2Options } from "./v2.options";

export const cloudfrontOptions = v2Options.extend({
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
});

export type CloudfrontOptions = z.infer<typeof cloudfrontOptions>;
