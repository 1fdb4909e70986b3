import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

/** Retention periods that Elastic Beanstalk can give its log groups, in days: fewer than CloudWatch Logs has. */
export const ELASTIC_BEANSTALK_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 3653,
] as const;

export const options = {
  "elastic-beanstalk": z.strictObject({
    retentionInDays: z
      .literal([...ELASTIC_BEANSTALK_RETENTION_DAYS])
      .optional()
      .describe(
        "Days after which events expire, for log groups that exist already. Default: that of the log groups that are made.",
      ),
    instanceRoleName: z
      .string()
      .optional()
      .describe(
        "Name of the role of the instance profile, which writes the instance logs: it is given the actions for the environment's log groups. Default: the role has them already.",
      ),
    serviceRoleName: z
      .string()
      .optional()
      .describe(
        "Name of the environment's service role, which writes the environment's health: it is given the actions for that log group. Default: the role has them already.",
      ),
  }),
} satisfies OptionSchemas;
