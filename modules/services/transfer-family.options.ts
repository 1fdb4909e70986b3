import { z } from "zod";

export const transferFamilyOptions = z.strictObject({
  roleName: z
    .string()
    .optional()
    .describe(
      "Name of the server's logging role, with which managed workflows log to /aws/transfer/<server id>: it is allowed to. Default: it is allowed already; structured logs need no role.",
    ),
});

export type TransferFamilyOptions = z.infer<typeof transferFamilyOptions>;
