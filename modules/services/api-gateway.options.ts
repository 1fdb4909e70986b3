import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

export const options = {
  "api-gateway-access-logs": z.strictObject({
    format: z
      .string()
      .optional()
      .describe(
        "Format of the records: one line with $context variables, among them $context.requestId or $context.extendedRequestId. Default: AWS's JSON format for the kind of API.",
      ),
    protocolType: oneOf(["REST", "HTTP", "WEBSOCKET"]).describe(
      "Kind of the API, which decides the default format. Default: told from the source; HTTP for stages of aws_apigatewayv2_api, REST without a source.",
    ),
    accountRole: oneOf(["existing", "create"]).describe(
      "REST and WebSocket APIs: the role in the account's API Gateway settings, by which all their stages of a region write. create makes it and sets it; it replaces what other stacks have set, and destroying it switches logging off for all of them. Default: existing.",
    ),
  }),
} satisfies OptionSchemas;
