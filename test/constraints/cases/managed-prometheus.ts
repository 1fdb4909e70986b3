import type { ConstraintCase } from "../place";

const WORKSPACE = "arn:aws:aps:us-east-1:111122223333:workspace/ws-a1b2c3d4-5678-90ab-cdef-111122223333";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The log group must exist, in the workspace's account and region.",
    keeps: (place) => {
      const far = place.group("/aws/vendedlogs/prometheus/far", { region: "eu-west-1" });
      expect(() => place.deliver(WORKSPACE, [far])).toThrow("AWS delivers these logs within a region");
      place.deliver(WORKSPACE, [place.group()]);
    },
  },
];
