import { z } from "zod";
import { someOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

/** @see https://docs.aws.amazon.com/sns/latest/dg/topics-attrib.html */
export const options = {
  "sns-delivery-status": z.strictObject({
    protocols: someOf(["application", "firehose", "http", "lambda", "sqs"]).describe(
      "Topics: protocols of subscriptions whose deliveries are logged. Default: all five.",
    ),
    outcomes: someOf(["success", "failure"]).describe(
      "Which deliveries are logged. SMS settings log failures always. Default: both.",
    ),
    successSampleRate: z
      .number()
      .int()
      .min(0)
      .max(100)
      .optional()
      .describe(
        "Per cent of successful deliveries that are logged, 0 to 100; failures all are. Default: 100.",
      ),
    roleArn: z.string().optional().describe("ARN of the role with which SNS writes. Default: one is made."),
  }),
} satisfies OptionSchemas;
