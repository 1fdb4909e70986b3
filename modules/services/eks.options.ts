import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";

/** The logs of an EKS control plane. */
export const EKS_LOG_TYPES = ["api", "audit", "authenticator", "controllerManager", "scheduler"] as const;

export const options = {
  "eks-control-plane": z.strictObject({
    logTypes: z
      .array(z.enum(EKS_LOG_TYPES))
      .min(1)
      .readonly()
      .optional()
      .describe(
        "Logs to deliver, beside those that the cluster lists itself. Default: those that it lists, or all five.",
      ),
  }),
} satisfies OptionSchemas;
