import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";
import { tags } from "./tags.options";

/** @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateAccessLogSubscription.html */
export const options = {
  "vpc-lattice-access-logs": z.strictObject({
    serviceNetworkLogType: oneOf(["SERVICE", "RESOURCE"]).describe(
      "Service networks only: log requests to their services, or to their resource configurations. Default: SERVICE.",
    ),
    tags,
  }),
} satisfies OptionSchemas;
