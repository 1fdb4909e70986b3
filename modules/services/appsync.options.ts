import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  appsync: z.strictObject({
    logLevel: oneOf(["NONE", "ERROR", "INFO", "DEBUG", "ALL"]).describe(
      "field_log_level of a GraphQL API, log_level of an Event API. With NONE a GraphQL API logs its requests and no fields. Default: ERROR.",
    ),
    excludeVerboseContent: z
      .boolean()
      .optional()
      .describe(
        "GraphQL APIs: leave headers, context and evaluated mapping templates out of the records. Default: false.",
      ),
    eventApi: z
      .boolean()
      .optional()
      .describe(
        "The API is an Event API (aws_appsync_api), where the source doesn't tell: an id, an ARN or none. Default: false.",
      ),
    roleArn: z.string().optional().describe("ARN of the role by which AppSync writes. Default: one is made."),
  }),
} satisfies OptionSchemas;
