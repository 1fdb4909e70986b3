import { onePerAccountAndRegion, type ConstraintCase } from "../place";

export const cases: readonly ConstraintCase[] = [
  onePerAccountAndRegion,
  {
    constraint: "logType is OFF or ERROR.",
    keeps: (place) => {
      const { command } = place.deliver(undefined, [place.group()]);
      expect(/logType=(\w+)/.exec(command!)![1]).toBe("ERROR");
    },
  },
  {
    constraint: "The log group is in the same account and region.",
    keeps: (place) => {
      const far = place.group("/aws/vendedlogs/iotfleetwise/far", { region: "eu-west-1" });
      expect(() => place.deliver(undefined, [far])).toThrow("AWS delivers these logs within a region");
      place.deliver(undefined, [place.group()]);
    },
  },
];
