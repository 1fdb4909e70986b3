import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

/** @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html */
export const options = {
  lambda: z.strictObject({
    logFormat: oneOf(["Text", "JSON"]).describe("Format of the records. Default: Text."),
    applicationLogLevel: oneOf(["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"]).describe(
      "JSON only: least severe level of the function's own records. Default: AWS's, INFO.",
    ),
    systemLogLevel: oneOf(["DEBUG", "INFO", "WARN"]).describe(
      "JSON only: least severe level of Lambda's records. Default: AWS's, INFO.",
    ),
    roleName: z
      .string()
      .optional()
      .describe(
        "Name of the function's execution role: it is allowed to write to the log group. Default: the role may already, as by AWSLambdaBasicExecutionRole.",
      ),
  }),
} satisfies OptionSchemas;
