import { z } from "zod";
import { tags } from "./tags.options";

export const resolverOptions = z.strictObject({
  name: z
    .string()
    .optional()
    .describe("Name of the query log configuration, 1 to 64 characters. Default: from the construct's path."),
  tags,
});

export type ResolverOptions = z.infer<typeof resolverOptions>;
