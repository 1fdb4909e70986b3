import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  "storage-gateway": z.strictObject({
    logs: oneOf(["health", "audit"]).describe(
      "Health logs of a gateway, or audit logs of a file share or file system association. Only needed without a source. Default: what the source has, else health.",
    ),
  }),
} satisfies OptionSchemas;
