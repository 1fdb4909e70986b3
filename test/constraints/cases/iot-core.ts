import { onePerAccountAndRegion, taken, type ConstraintCase } from "../place";

export const cases: readonly ConstraintCase[] = [
  onePerAccountAndRegion,
  {
    constraint: "default_log_level is DEBUG, INFO, ERROR, WARN or DISABLED.",
    keeps: () => {
      const levels = ["DEBUG", "INFO", "ERROR", "WARN", "DISABLED"];
      expect(taken("iot-core", "defaultLogLevel", [...levels, "TRACE", "OFF"])).toEqual(levels);
    },
  },
];
