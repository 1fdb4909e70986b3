import {
  CloudwatchEventBus,
  type CloudwatchEventBusConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-event-bus";
import type { ConstraintCase, Place } from "../place";

const bus = (
  place: Place,
  name: string,
  config: Partial<CloudwatchEventBusConfig> = {},
): CloudwatchEventBus => new CloudwatchEventBus(place.stack, name, { name, ...config });

const LEVEL = "An event bus logs at the level of its log_config";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: LEVEL,
    finding: "[B11]",
    breaks: (place) => place.deliver(bus(place, "orders"), [place.bucket()]),
    given: 'logConfig.level of "workload/orders" is not given.',
    allows: (place) => {
      const bucket = place.bucket();
      place.deliver(bus(place, "errors", { logConfig: { level: "ERROR" } }), [bucket]);
      place.deliver("arn:aws:events:us-east-1:111122223333:event-bus/elsewhere", [bucket]);
    },
  },
  {
    constraint: LEVEL,
    finding: "[B11]",
    breaks: (place) =>
      place.deliver(bus(place, "orders", { logConfig: { level: "OFF", includeDetail: "NONE" } }), [
        place.bucket(),
      ]),
    given: 'logConfig.level of "workload/orders" is "OFF".',
    allows: (place) =>
      place.deliver(bus(place, "traces", { logConfig: { level: "TRACE", includeDetail: "FULL" } }), [
        place.bucket(),
      ]),
  },
];
