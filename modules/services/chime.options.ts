import { z } from "zod";

export const chimeOptions = z.strictObject({
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
});

export type ChimeOptions = z.infer<typeof chimeOptions>;
