import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

/** @see https://docs.aws.amazon.com/opsworks/latest/APIReference/API_CloudWatchLogsLogStream.html */
export const options = {
  opsworks: z.strictObject({
    files: z
      .array(z.string())
      .readonly()
      .describe(
        "Log files on the instances, one for each log group in their order: a path, or a pattern such as /var/log/httpd/access_log*.",
      ),
    roleName: z
      .string()
      .optional()
      .describe(
        "Name of the role of the layer's instance profile, to be allowed to write to the log groups. Default: it is allowed already.",
      ),
  }),
} satisfies OptionSchemas;
