import { AppsyncApi } from "@cdktf/provider-aws/lib/appsync-api";
import { taken, type ConstraintCase, type Place } from "../place";

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
      const levels = ["NONE", "ERROR", "ALL", "INFO", "DEBUG"];
      expect(taken("appsync", "logLevel", [...levels, "WARN"])).toEqual(levels);
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
