import { z } from "zod";

export const faultInjectionOptions = z.strictObject({
  roleName: z
    .string()
    .optional()
    .describe(
      "Name of the experiment template's role: it, not the deployer, sets up the delivery, so it is given the permissions for that. Default: the role has them already.",
    ),
});

export type FaultInjectionOptions = z.infer<typeof faultInjectionOptions>;
