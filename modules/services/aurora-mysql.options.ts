import { z } from "zod";
import { someOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

/** The logs that Aurora MySQL exports: the last part of their log groups' names. */
export const AURORA_MYSQL_LOG_TYPES = [
  "audit",
  "error",
  "general",
  "iam-db-auth-error",
  "instance",
  "slowquery",
] as const;

export const options = {
  "aurora-mysql": z.strictObject({
    logTypes: someOf(AURORA_MYSQL_LOG_TYPES).describe(
      "Logs to export. Default: those that the names of the destinations end in.",
    ),
  }),
} satisfies OptionSchemas;
