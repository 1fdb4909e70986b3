import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  datasync: z.strictObject({
    logLevel: z
      .enum(["BASIC", "TRANSFER"])
      .optional()
      .describe(
        "BASIC: errors of a transfer. TRANSFER: every file or object that is transferred and checked. Default: what the task sets, else BASIC.",
      ),
  }),
} satisfies OptionSchemas;
