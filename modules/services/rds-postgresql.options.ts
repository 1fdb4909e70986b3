import { z } from "zod";
import { someOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
export const options = {
  "rds-postgresql": z.strictObject({
    logTypes: someOf(["postgresql", "upgrade", "iam-db-auth-error", "instance"]).describe(
      "Logs to export. RDS instances and Multi-AZ clusters have postgresql, upgrade and iam-db-auth-error; Aurora has postgresql, instance and iam-db-auth-error. " +
        "RDS makes a log group without retention for every one whose log group is not a destination. Default: those that the log groups are named after.",
    ),
  }),
} satisfies OptionSchemas;
