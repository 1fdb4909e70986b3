import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  datasync: z.strictObject({
    logLevel: oneOf(["BASIC", "TRANSFER", "OFF"]).describe(
      "BASIC: errors of a transfer. TRANSFER: every file or object that is transferred and checked. OFF is what enabled: false writes. Default: what the task sets, else BASIC.",
    ),
  }),
} satisfies OptionSchemas;
