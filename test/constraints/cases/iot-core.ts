import { optionsSchemaOf } from "../../../modules/services/schema-of-options";
import type { ConstraintCase } from "../place";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The setting is one per account and region.",
    keeps: (place) => {
      const group = place.group();
      place.deliver(undefined, [group]);
      expect(() => place.deliver(undefined, [group])).toThrow('is switched on by "workload/Logs2" already');
    },
  },
  {
    constraint: "default_log_level is DEBUG, INFO, ERROR, WARN or DISABLED.",
    keeps: () => {
      const taken = ["DEBUG", "INFO", "ERROR", "WARN", "DISABLED", "TRACE", "OFF"].filter(
        (defaultLogLevel) => optionsSchemaOf("iot-core").safeParse({ defaultLogLevel }).success,
      );
      expect(taken).toEqual(["DEBUG", "INFO", "ERROR", "WARN", "DISABLED"]);
    },
  },
];
