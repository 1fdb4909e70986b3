import type { ConstraintCase } from "../place";

const ACCELERATOR = "1234abcd-abcd-1234-abcd-1234abcdefgh";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Bucket and prefix are both required",
    keeps: (place) => {
      expect(() => place.deliver(ACCELERATOR, [place.bucket()])).toThrow("need a prefix in the bucket");
      expect(() => place.bucket("org-logs-slash", { prefix: "/" })).toThrow("must not start with a slash");
      place.deliver(ACCELERATOR, [place.bucket("org-logs-b", { prefix: "flows" })]);
    },
  },
  {
    constraint: "Global Accelerator takes a prefix of 255 characters",
    breaks: (place) => place.deliver(ACCELERATOR, [place.bucket("org-logs", { prefix: "a".repeat(256) })]),
    given: /has the prefix "aaa/,
    allows: (place) => place.deliver(ACCELERATOR, [place.bucket("org-logs", { prefix: "a".repeat(255) })]),
  },
];
