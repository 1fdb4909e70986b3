import { z } from "zod";

/** The logs that Aurora MySQL exports: the last part of their log groups' names. */
export const AURORA_MYSQL_LOG_TYPES = [
  "audit",
  "error",
  "general",
  "iam-db-auth-error",
  "instance",
  "slowquery",
] as const;

export const auroraMysqlOptions = z.strictObject({
  logTypes: z
    .array(z.enum(AURORA_MYSQL_LOG_TYPES))
    .readonly()
    .optional()
    .describe("Logs to export. Default: those that the names of the destinations end in."),
});

export type AuroraMysqlOptions = z.infer<typeof auroraMysqlOptions>;
