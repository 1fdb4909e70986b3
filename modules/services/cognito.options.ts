import { z } from "zod";
import { someOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  cognito: z.strictObject({
    eventSources: someOf(["userNotification", "userAuthEvents"]).describe(
      "What is delivered. userNotification: errors of messages to users, to a log group. userAuthEvents: sign-ins rated by threat protection, to any destination; with two destinations to the one that userNotification doesn't take. Default: userNotification to a log group, userAuthEvents to a bucket, a stream or a second log group.",
    ),
  }),
} satisfies OptionSchemas;
