import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  cloudtrail: z.strictObject({
    roleArn: z
      .string()
      .optional()
      .describe("ARN of the role by which CloudTrail writes. Default: one is made."),
    organizationId: z
      .string()
      .regex(/^o-[a-z0-9]{10,32}$/)
      .optional()
      .describe(
        "Organization trails: id of the organization (o-…), whose streams the role that is made may write too.",
      ),
  }),
} satisfies OptionSchemas;
