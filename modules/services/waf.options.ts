import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

const empty = z.strictObject({});

const condition = z.strictObject({
  actionCondition: z
    .strictObject({
      action: z
        .enum(["ALLOW", "BLOCK", "COUNT", "CAPTCHA", "CHALLENGE", "EXCLUDED_AS_COUNT"])
        .describe("Action of the rule that ended the evaluation, or that counted."),
    })
    .optional()
    .describe("Requests with this action. A condition has it or labelNameCondition."),
  labelNameCondition: z
    .strictObject({ labelName: z.string().describe("Fully qualified name of a label.") })
    .optional()
    .describe("Requests with this label. A condition has it or actionCondition."),
});

/** @see https://docs.aws.amazon.com/waf/latest/APIReference/API_LoggingConfiguration.html */
export const options = {
  waf: z.strictObject({
    redactedFields: z
      .array(
        z.strictObject({
          method: empty.optional().describe("{}: the HTTP method."),
          queryString: empty.optional().describe("{}: the query string."),
          uriPath: empty.optional().describe("{}: the path."),
          singleHeader: z
            .strictObject({ name: z.string().describe("Name of the header, in lower case.") })
            .optional()
            .describe("One header."),
        }),
      )
      .readonly()
      .optional()
      .describe("Fields that are written as REDACTED, one in each entry. Default: none."),
    loggingFilter: z
      .strictObject({
        defaultBehavior: z
          .enum(["KEEP", "DROP"])
          .describe("What happens to requests that no filter matches."),
        filter: z
          .array(
            z.strictObject({
              behavior: z.enum(["KEEP", "DROP"]).describe("What happens to requests that match."),
              requirement: z
                .enum(["MEETS_ALL", "MEETS_ANY"])
                .describe("How many of the conditions must match."),
              condition: z.array(condition).describe("The conditions, at least one."),
            }),
          )
          .describe(
            "The filters, at least one. The Terraform provider keeps no order of them, and AWS takes the first that matches: those of behavior KEEP and of DROP must not match the same request.",
          ),
      })
      .optional()
      .describe("Which requests are logged. Default: all."),
  }),
} satisfies OptionSchemas;
