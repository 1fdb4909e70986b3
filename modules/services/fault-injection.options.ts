import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  "fault-injection": z.strictObject({
    roleName: z
      .string()
      .optional()
      .describe(
        "Name of the experiment template's role: it, not the deployer, sets up the delivery, so it is given the permissions for that. Default: the role has them already.",
      ),
  }),
} satisfies OptionSchemas;
