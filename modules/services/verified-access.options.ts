import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VerifiedAccessLogOptions.html */
export const options = {
  "verified-access": z.strictObject({
    logVersion: oneOf(["ocsf-0.1", "ocsf-1.0.0-rc.2"]).describe(
      "Version of the OCSF records. Default: ocsf-1.0.0-rc.2.",
    ),
    includeTrustContext: z
      .boolean()
      .optional()
      .describe("Log what the trust providers sent. Needs ocsf-1.0.0-rc.2. Default: false."),
  }),
} satisfies OptionSchemas;
