import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";
import { tags } from "./tags.options";

export const options = {
  "route53-resolver-queries": z.strictObject({
    name: z
      .string()
      .optional()
      .describe(
        "Name of the query log configuration, 1 to 64 characters. Default: from the construct's path.",
      ),
    tags,
  }),
} satisfies OptionSchemas;
