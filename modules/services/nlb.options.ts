import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

/** Beside the options of every V2 delivery. */
export const options = {
  "nlb-access-logs": z.strictObject({
    legacy: z
      .boolean()
      .optional()
      .describe(
        "Use the load balancer's own attribute for the bucket: it needs no delivery source and writes one format, and V2's options don't apply to it. Default: false.",
      ),
  }),
} satisfies OptionSchemas;
