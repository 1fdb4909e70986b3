/** Sources of another kind than the example's, for options that only they have. */
import { AppsyncApi } from "@cdktf/provider-aws/lib/appsync-api";
import type { Construct } from "constructs";

/** By log type. */
export const furtherSources: Readonly<Record<string, readonly ((scope: Construct) => unknown)[]>> = {
  appsync: [
    (scope) =>
      new AppsyncApi(scope, "Events", {
        name: "events",
        eventConfig: [
          {
            authProvider: [{ authType: "API_KEY" }],
            connectionAuthMode: [{ authType: "API_KEY" }],
            defaultPublishAuthMode: [{ authType: "API_KEY" }],
            defaultSubscribeAuthMode: [{ authType: "API_KEY" }],
          },
        ],
      }),
  ],
};
