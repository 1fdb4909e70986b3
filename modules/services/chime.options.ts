import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  "chime-voice-connector": z.strictObject({
    enableMediaMetricLogs: z
      .boolean()
      .optional()
      .describe(
        "Deliver media quality metrics. Default: true when a log group /aws/ChimeVoiceConnectorLogs/… is given.",
      ),
    enableSipLogs: z
      .boolean()
      .optional()
      .describe(
        "Deliver SIP messages. Default: true when a log group /aws/ChimeVoiceConnectorSipMessages/… is given.",
      ),
  }),
} satisfies OptionSchemas;
