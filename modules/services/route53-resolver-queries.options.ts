import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";
import { tags } from "./tags.options";

export const options = {
  "route53-resolver-queries": z.strictObject({
    name: z
      .string()
      .optional()
      .describe(
        "Name of the destination's query log configuration, 1 to 64 characters: the same for all deliveries to it. Default: from the destination's name.",
      ),
    queryLogConfigId: z
      .string()
      .regex(/^rqlc-[0-9a-z]+$/, "is not the id of a query log configuration: rqlc- and letters and digits")
      .optional()
      .describe(
        "Id of a query log configuration that exists already, also one that another account shares by RAM: the VPC is associated with it, and none is made. Default: one is made for each destination, account and region.",
      ),
    tags,
  }),
} satisfies OptionSchemas;
