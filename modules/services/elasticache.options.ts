import { z } from "zod";
import { oneOf, someOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  elasticache: z.strictObject({
    logTypes: someOf(["slow-log", "engine-log"]).describe(
      "Log type of each destination, in their order; a single destination may take both. Default: slow-log, and with two destinations engine-log to the second by type (log group before stream) and name.",
    ),
    logFormat: oneOf(["json", "text"]).describe("Format of the records. Default: json."),
    applyImmediately: z
      .boolean()
      .optional()
      .describe(
        "Apply changes at once. Otherwise they wait for the maintenance window, and until then every plan shows them. It holds for all of the cluster's arguments. Default: as the cluster has it.",
      ),
  }),
} satisfies OptionSchemas;
