import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  "step-functions": z.strictObject({
    level: oneOf(["ALL", "ERROR", "FATAL", "OFF"]).describe(
      "Which events are logged; OFF is what enabled: false writes. Default: ALL.",
    ),
    includeExecutionData: z
      .boolean()
      .optional()
      .describe("Log inputs and outputs of executions. Default: false."),
    roleName: z
      .string()
      .optional()
      .describe(
        "Name of the state machine's role: it, not the deployer, sets up the delivery, so it is given the log delivery actions. Default: the role has them already.",
      ),
  }),
} satisfies OptionSchemas;
