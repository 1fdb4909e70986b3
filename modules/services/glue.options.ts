import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  "glue-jobs": z.strictObject({
    streamPrefix: z
      .string()
      .optional()
      .describe("What the names of log streams start with. Default: the id of the job run."),
    filter: z
      .boolean()
      .optional()
      .describe(
        "Glue 4.0 and earlier: leave out Spark's and YARN's heartbeats (--enable-continuous-log-filter). Default: Glue's, true.",
      ),
    conversionPattern: z
      .string()
      .optional()
      .describe("Glue 4.0 and earlier: Log4j pattern of driver and executor records. Default: Glue's."),
    logsEncrypted: z
      .boolean()
      .optional()
      .describe(
        "Whether the job's security configuration encrypts CloudWatch Logs: then Glue puts its name into those of the log groups. false for one that encrypts S3 or job bookmarks only. Default: true where the job has one.",
      ),
    roleName: z
      .string()
      .optional()
      .describe(
        "Name of the job's role: it is allowed to write to the log groups. Default: the role may already, as by AWSGlueServiceRole under /aws-glue/.",
      ),
  }),
} satisfies OptionSchemas;
