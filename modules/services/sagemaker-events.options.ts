import { z } from "zod";

export const sagemakerEventsOptions = z.strictObject({
  roleName: z
    .string()
    .optional()
    .describe(
      "Name of the execution role, to be allowed to write to the log groups. Default: it is allowed already.",
    ),
});

export type SagemakerEventsOptions = z.infer<typeof sagemakerEventsOptions>;
