import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

/** Beside the options of every V2 delivery. */
export const options = {
  "nlb-access-logs": z.strictObject({
    legacy: z
      .boolean()
      .optional()
      .describe(
        "S3 by the load balancer's own attribute, access_logs, which costs nothing but S3: V2's options don't apply. Default: false.",
      ),
  }),
} satisfies OptionSchemas;
