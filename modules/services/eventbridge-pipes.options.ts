import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  "eventbridge-pipes": z.strictObject({
    level: oneOf(["ERROR", "INFO", "TRACE", "OFF"]).describe(
      "Which steps of an execution are logged: TRACE is all of them; OFF is what enabled: false writes. Default: INFO.",
    ),
    includeExecutionData: z
      .boolean()
      .optional()
      .describe(
        "Log events, requests and responses, which EventBridge does not redact (include_execution_data = [ALL]). Default: false.",
      ),
  }),
} satisfies OptionSchemas;
