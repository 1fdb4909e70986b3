import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  "transfer-family": z.strictObject({
    roleName: z
      .string()
      .optional()
      .describe(
        "Name of the server's logging role, with which managed workflows log to /aws/transfer/<server id>: it is allowed to. Default: it is allowed already; structured logs need no role.",
      ),
  }),
} satisfies OptionSchemas;
