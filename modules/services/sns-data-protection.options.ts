import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

/** @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-policies.html */
export const options = {
  "sns-data-protection": z.strictObject({
    dataIdentifiers: z
      .array(z.string())
      .readonly()
      .describe(
        "What is looked for: names of managed data identifiers (EmailAddress, CreditCardNumber), their ARNs, or names of custom ones.",
      ),
    sampleRate: z
      .number()
      .int()
      .min(0)
      .max(99)
      .optional()
      .describe("Per cent of messages that are audited, 0 to 99. Default: 99."),
    principals: z
      .array(z.string())
      .readonly()
      .optional()
      .describe("ARNs of the publishers whose messages are audited, or *. Default: *."),
    withoutFindings: z
      .boolean()
      .optional()
      .describe("Also log audited messages in which nothing was found. Default: false."),
    customDataIdentifiers: z
      .array(
        z.strictObject({
          name: z.string().describe("Its name, as dataIdentifiers gives it."),
          regex: z.string().describe("What it matches."),
        }),
      )
      .readonly()
      .optional()
      .describe("Data identifiers of your own: a name and a regular expression. Default: none."),
    furtherStatements: z
      .array(z.record(z.string(), z.unknown()))
      .readonly()
      .optional()
      .describe(
        "Deny and de-identify statements, as AWS spells them: a topic has one data protection policy, and this resource owns it. Default: none.",
      ),
    name: z.string().optional().describe("Name of the policy. Default: log-delivery."),
  }),
} satisfies OptionSchemas;
