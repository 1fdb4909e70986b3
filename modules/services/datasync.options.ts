import { z } from "zod";

export const datasyncOptions = z.strictObject({
  logLevel: z
    .enum(["BASIC", "TRANSFER"])
    .optional()
    .describe(
      "BASIC: errors of a transfer. TRANSFER: every file or object that is transferred and checked. Default: what the task sets, else BASIC.",
    ),
});

export type DatasyncOptions = z.infer<typeof datasyncOptions>;
