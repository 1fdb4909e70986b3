import { AppsyncApi } from "@cdktf/provider-aws/lib/appsync-api";
import { optionsSchemaOf } from "../../../modules/services/schema-of-options";
import type { ConstraintCase, Place } from "../place";

const GROUP = "/aws/appsync/apis/abcdefghijklmnopqrstuvwxyz";

function eventApi({ stack }: Place): AppsyncApi {
  const apiKey = [{ authType: "API_KEY" }];
  return new AppsyncApi(stack, "Events", {
    name: "orders",
    eventConfig: [
      {
        authProvider: apiKey,
        connectionAuthMode: apiKey,
        defaultPublishAuthMode: apiKey,
        defaultSubscribeAuthMode: apiKey,
      },
    ],
  });
}

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "field_log_level is",
    keeps: () => {
      const accepts = (logLevel: string): boolean =>
        optionsSchemaOf("appsync").safeParse({ logLevel }).success;
      for (const level of ["NONE", "ERROR", "ALL", "INFO", "DEBUG"])
        expect([level, accepts(level)]).toEqual([level, true]);
      expect(accepts("WARN")).toBe(false);
    },
  },
  {
    constraint: "Only GraphQL APIs have this setting",
    breaks: (place) =>
      place.deliver(eventApi(place), [place.group(GROUP)], { options: { excludeVerboseContent: true } }),
    given: "excludeVerboseContent is given for an Event API.",
    allows: (place) =>
      place.deliver(eventApi(place), [place.group(GROUP)], { options: { logLevel: "INFO" } }),
  },
  {
    constraint: "Only GraphQL APIs have this setting",
    breaks: (place) =>
      place.deliver("abcdefghijklmnopqrstuvwxyz", [place.group(GROUP)], {
        options: { eventApi: true, excludeVerboseContent: false },
      }),
    given: "excludeVerboseContent is given for an Event API.",
    allows: (place) =>
      place.deliver("abcdefghijklmnopqrstuvwxyz", [place.group(GROUP)], {
        options: { excludeVerboseContent: false },
      }),
  },
];
