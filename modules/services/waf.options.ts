import { z } from "zod";

const empty = z.strictObject({});

const condition = z.strictObject({
  actionCondition: z
    .strictObject({
      action: z.enum(["ALLOW", "BLOCK", "COUNT", "CAPTCHA", "CHALLENGE", "EXCLUDED_AS_COUNT"]),
    })
    .optional(),
  labelNameCondition: z.strictObject({ labelName: z.string() }).optional(),
});

export const wafOptions = z.strictObject({
  redactedFields: z
    .array(
      z.strictObject({
        method: empty.optional(),
        queryString: empty.optional(),
        uriPath: empty.optional(),
        singleHeader: z.strictObject({ name: z.string() }).optional(),
      }),
    )
    .readonly()
    .optional()
    .describe("Fields that are written as REDACTED. Default: none."),
  loggingFilter: z
    .strictObject({
      defaultBehavior: z.enum(["KEEP", "DROP"]),
      filter: z.array(
        z.strictObject({
          behavior: z.enum(["KEEP", "DROP"]),
          requirement: z.enum(["MEETS_ALL", "MEETS_ANY"]),
          condition: z.array(condition),
        }),
      ),
    })
    .optional()
    .describe("Which requests are logged. Default: all."),
});

/** @see https://docs.aws.amazon.com/waf/latest/APIReference/API_LoggingConfiguration.html */
export type WafOptions = z.infer<typeof wafOptions>;
