import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import type { ConstraintCase, Place } from "../place";

const POOL = "us-east-1_EXAMPLE";

const pool = ({ stack }: Place, userPoolTier?: string, advancedSecurityMode?: string): CognitoUserPool =>
  new CognitoUserPool(stack, "Pool", {
    name: "customers",
    userPoolTier,
    ...(advancedSecurityMode === undefined ? {} : { userPoolAddOns: { advancedSecurityMode } }),
  });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Cognito answers with userNotification before",
    finding: "[H13]",
    // hashicorp/terraform-provider-aws#49202
    keeps: (place) => {
      const eventSources = ["userAuthEvents", "userNotification"];
      place.deliver(POOL, [place.stream(), place.group()], { options: { eventSources } });
      const [made] = place.synthesized().of("aws_cognito_log_delivery_configuration");
      expect(made!.config.log_configurations).toMatchObject([
        { event_source: "userNotification" },
        { event_source: "userAuthEvents" },
      ]);
    },
  },
  {
    constraint: "Each event source",
    breaks: (place) =>
      place.deliver(POOL, [place.bucket(), place.stream()], {
        options: { eventSources: ["userAuthEvents"] },
      }),
    given:
      "userAuthEvents can't reach 2 destinations: nothing would be delivered to the one of type firehose.",
    allows: (place) => place.deliver(POOL, [place.group(), place.stream()]),
  },
  {
    constraint: "userNotification, of level ERROR",
    breaks: (place) =>
      place.deliver(POOL, [place.bucket()], { options: { eventSources: ["userNotification"] } }),
    given: "userNotification is asked for, and no destination is a log group.",
    allows: (place) => place.deliver(POOL, [place.bucket()]),
  },
  {
    constraint: "userAuthEvents, of level INFO",
    breaks: (place) => place.deliver(pool(place, undefined, "ENFORCED"), [place.bucket()]),
    given: '"workload/Pool" has userPoolTier ESSENTIALS (the default).',
    allows: (place) => place.deliver(pool(place, "PLUS", "AUDIT"), [place.bucket()]),
  },
  {
    constraint: "userAuthEvents, of level INFO",
    breaks: (place) => place.deliver(pool(place, "PLUS", "OFF"), [place.bucket()]),
    given: "userPoolAddOns.advancedSecurityMode is OFF.",
    // Message errors need neither.
    allows: (place) => place.deliver(pool(place), [place.group()]),
  },
];
