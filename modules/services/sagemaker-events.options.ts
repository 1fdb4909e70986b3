import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  "sagemaker-events": z.strictObject({
    roleName: z
      .string()
      .optional()
      .describe(
        "Name of the execution role, to be allowed to write to the log groups. Default: it is allowed already.",
      ),
  }),
} satisfies OptionSchemas;
