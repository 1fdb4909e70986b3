import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  codebuild: z.strictObject({
    streamName: z
      .string()
      .optional()
      .describe("Prefix of the log streams: <streamName>/<build id>. Default: the build id alone."),
    roleName: z
      .string()
      .optional()
      .describe(
        "Name of the project's service role, which writes the logs: it is given the actions for the log group. Default: the role has them already.",
      ),
  }),
} satisfies OptionSchemas;
