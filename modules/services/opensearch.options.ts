import { z } from "zod";
import { someOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

/** @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_LogPublishingOption.html */
export const options = {
  opensearch: z.strictObject({
    logTypes: someOf(["INDEX_SLOW_LOGS", "SEARCH_SLOW_LOGS", "ES_APPLICATION_LOGS", "AUDIT_LOGS"]).describe(
      "Log types to publish: all to one log group, or the first to the first log group, the second to the second, and so on. " +
        "AUDIT_LOGS needs fine-grained access control. Default: INDEX_SLOW_LOGS, SEARCH_SLOW_LOGS and ES_APPLICATION_LOGS.",
    ),
  }),
} satisfies OptionSchemas;
