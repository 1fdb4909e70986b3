import { z } from "zod";

export const storageGatewayOptions = z.strictObject({
  logs: z
    .enum(["health", "audit"])
    .optional()
    .describe(
      "Health logs of a gateway, or audit logs of a file share or file system association. Only needed without a source. Default: what the source has, else health.",
    ),
});

export type StorageGatewayOptions = z.infer<typeof storageGatewayOptions>;
