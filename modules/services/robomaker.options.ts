import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

/** @see https://docs.aws.amazon.com/robomaker/latest/dg/API_CreateSimulationJob.html */
export const options = {
  robomaker: z.strictObject({
    roleName: z
      .string()
      .optional()
      .describe(
        "Name of the simulation job's role, to be allowed to write to the log group. Default: it is allowed already, and the command takes its ARN from ROLE_ARN.",
      ),
    maxJobDurationInSeconds: z
      .number()
      .int()
      .min(300)
      .max(1209600)
      .optional()
      .describe("Seconds after which the simulation job is stopped, 300 to 1209600. Default: 28800."),
  }),
} satisfies OptionSchemas;
