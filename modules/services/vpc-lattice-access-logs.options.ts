import { z } from "zod";
import { tags } from "./tags.options";

export const vpcLatticeOptions = z.strictObject({
  serviceNetworkLogType: z
    .enum(["SERVICE", "RESOURCE"])
    .optional()
    .describe(
      "Service networks only: log requests to their services, or to their resource configurations. Default: SERVICE.",
    ),
  tags,
});

/** @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateAccessLogSubscription.html */
export type VpcLatticeOptions = z.infer<typeof vpcLatticeOptions>;
