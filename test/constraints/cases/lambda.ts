import type { ConstraintCase } from "../place";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "application_log_level needs log_format = JSON",
    breaks: (place) => place.deliver("orders", [place.group()], { options: { applicationLogLevel: "WARN" } }),
    given: 'applicationLogLevel is "WARN", and logFormat is not given.',
    allows: (place) =>
      place.deliver("orders", [place.group("/aws/lambda/orders")], {
        options: { applicationLogLevel: "WARN", logFormat: "JSON" },
      }),
  },
  {
    constraint: "system_log_level needs log_format = JSON",
    breaks: (place) =>
      place.deliver("orders", [place.group()], { options: { systemLogLevel: "WARN", logFormat: "Text" } }),
    given: 'systemLogLevel is "WARN", and logFormat is "Text".',
    allows: (place) =>
      place.deliver("orders", [place.group("/aws/lambda/orders")], {
        options: { systemLogLevel: "WARN", logFormat: "JSON" },
      }),
  },
  {
    constraint: "S3: the bucket is in the log group's region.",
    keeps: (place) => {
      const far = place.bucket("org-logs-far", { region: "eu-west-1" });
      expect(() => place.deliver("orders", [far])).toThrow("AWS delivers these logs within a region");
      place.deliver("orders", [place.group("/aws/lambda/orders"), place.bucket()]);
    },
  },
];
